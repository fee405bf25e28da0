/// Turns the bytes of a field into an answer, for one item.
///
/// A class, so that the loop over all answers need not copy its tables.
final class AnswerDecoder: Sendable {
  /// Why a field is no answer that the scale knows.
  enum Fault: Int, Sendable {
    /// Neither a label nor a number.
    case unknownLabel = -3
    /// A number below or above the scale.
    case offScale = -4
    /// A number with more decimal places than the scale.
    case tooFine = -5
    /// A number with the other decimal mark.
    case otherMark = -6
  }

  private let scale: Scale
  private let reversed: Bool
  private let mark: DecimalMark
  private let factor: Int
  private let labels: LabelTable
  /// What a field of a single byte means; most fields of most exports are one digit.
  private let singles: [Int]

  /// - Parameter factor: By which an answer is multiplied, where other waves ask the item on
  ///   other scales; 1 otherwise.
  /// - Parameter coding: What the column's cells mean beyond what the scale says.
  init(
    _ scale: Scale,
    reversed: Bool,
    mark: DecimalMark,
    factor: Int = 1,
    coding: ColumnCoding? = nil
  ) {
    self.scale = scale
    self.factor = factor
    self.reversed = reversed
    self.mark = mark
    labels = LabelTable(
      scale.noAnswer.map { ($0, Answer.offScale) }
        + (coding?.overriding ?? []).map { ($0.text, $0.answer) }
        + scale.points.flatMap { point in
          point.spellings.map { ($0, Self.answer(point.value, scale, reversed) * factor) }
        }
        + (coding?.additional ?? []).map { ($0.text, $0.answer) }
    )
    var singles: [Int] = []
    for byte in UInt8.min...UInt8.max {
      singles.append(
        Self.slowly(
          [byte].span,
          scale: scale,
          reversed: reversed,
          mark: mark,
          factor: factor,
          labels: labels
        )
      )
    }
    self.singles = singles
  }

  /// The answer: 0 or above in steps of the scale, turned round where the item is reversed;
  /// ``Answer/skipped`` or ``Answer/offScale``; or the raw value of a ``Fault``.
  @inline(__always)
  func decode(_ text: Span<UInt8>) -> Int {
    switch text.count {
    case 0: Answer.skipped
    case 1: singles[Int(text[0])]
    default:
      Self.slowly(
        text,
        scale: scale,
        reversed: reversed,
        mark: mark,
        factor: factor,
        labels: labels
      )
    }
  }

  private static func slowly(
    _ text: Span<UInt8>,
    scale: Scale,
    reversed: Bool,
    mark: DecimalMark,
    factor: Int,
    labels: LabelTable
  ) -> Int {
    let word = text.extracting(text.trimmedRange)
    if word.isEmpty { return Answer.skipped }
    if let known = labels.exactValue(of: word) { return known }
    switch NumberField.read(word, decimals: scale.decimals, mark: mark) {
    case .number(let value):
      guard (scale.minimum...scale.maximum).contains(value) else { return Fault.offScale.rawValue }
      return answer(value, scale, reversed) * factor
    case .tooFine: return Fault.tooFine.rawValue
    case .notANumber: break
    }
    if let known = labels.equivalentValue(of: word) { return known }
    if word.isBlank { return Answer.skipped }
    let other: DecimalMark = mark == .point ? .comma : .point
    return switch NumberField.read(word, decimals: Scale.mostDecimals, mark: other) {
    case .number, .tooFine: Fault.otherMark.rawValue
    case .notANumber: Fault.unknownLabel.rawValue
    }
  }

  private static func answer(_ value: Int, _ scale: Scale, _ reversed: Bool) -> Int {
    reversed ? scale.maximum - value : value - scale.minimum
  }
}

extension AnswerDecoder.Fault {
  /// What the faults of rows call it.
  var kind: Faults.Kind {
    switch self {
    case .unknownLabel: .unknownLabel
    case .offScale: .offScale
    case .tooFine: .tooFine
    case .otherMark: .otherMark
    }
  }
}
