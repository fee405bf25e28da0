/// What the cells of one item's column mean beyond what the scale says.
///
/// It is made before any row is read. It comes from the platform (codes such as `A4`), from the file's own labels (a code whose label
/// is “Don't know”), and from what the project file states of the file.
struct ColumnCoding {
  /// Spellings that count before those of the scale, by what they mean as an ``Answer``.
  private(set) var overriding: [(text: String, answer: Int)] = []
  /// Spellings that count where the scale has none such.
  private(set) var additional: [(text: String, answer: Int)] = []
  /// Codes that the labels give other values than their own numbers.
  private(set) var moved: [String] = []
  /// Labels that the scale does not have, where the codes alone cannot be trusted.
  private(set) var unknown: [String] = []

  private let scale: Scale
  private let reversed: Bool
  private let factor: Int

  /// Scales with more points than this are of numbers, not of codes.
  private static let mostPoints = 100

  /// - Parameters:
  ///   - factor: By which an answer is multiplied, as in ``AnswerDecoder``.
  ///   - stated: What the project file says of numbers in the file.
  ///   - labels: What the wave's own files say of the column's codes.
  init(
    _ scale: Scale,
    reversed: Bool,
    factor: Int,
    platform: any Platform,
    stated: StatedCodes?,
    labels: [String: String]?
  ) {
    self.scale = scale
    self.reversed = reversed
    self.factor = factor
    overriding =
      platform.notShown.map { ($0, Answer.notShown) }
      + platform.blanks.map { ($0, Answer.skipped) }
    if let labels { take(labels) }
    additional = numbered
    guard scale.decimals == 0, scale.width < Self.mostPoints else { return }
    switch (platform.codes, stated) {
    case (_, .positions?): takePositions { scale.minimum + $0 }
    case (_, .positionsFromHighest?): takePositions { scale.maximum - $0 }
    case (.positions, nil): refuseNumbers(in: 0...max(scale.maximum, Self.mostPoints), but: [])
    case (.lettered, nil): additional += lettered
    default: break
    }
  }

  /// The answer that a value of the scale is.
  private func answer(_ value: Int) -> Int {
    (reversed ? scale.maximum - value : value - scale.minimum) * factor
  }

  /// A label with its value before or behind it, such as "4 - Very impressive".
  private var numbered: [(text: String, answer: Int)] {
    guard scale.decimals == 0 else { return [] }
    return scale.points.flatMap { point in
      point.spellings.filter { Int($0) == nil }.flatMap { label in
        [
          "\(point.value) - \(label)", "\(point.value). \(label)", "\(point.value): \(label)",
          "\(point.value) = \(label)", "\(point.value) \(label)", "\(label) (\(point.value))",
        ].map { ($0, answer(point.value)) }
      }
    }
  }

  /// The codes that LimeSurvey proposes for a list of answers, in old and in new versions.
  private var lettered: [(text: String, answer: Int)] {
    (max(scale.minimum, 0)...max(scale.maximum, 0)).flatMap { value in
      ["A\(value)", "A0\(value)", "AO\(value)", "AO0\(value)"].map { ($0, answer(value)) }
    }
  }

  private mutating func takePositions(_ value: (Int) -> Int) {
    let positions = 1...(scale.width + 1)
    overriding += positions.map { ("\($0)", answer(value($0 - 1))) }
    refuseNumbers(in: scale.minimum...scale.maximum, but: positions)
  }

  private mutating func refuseNumbers(
    in range: ClosedRange<Int>,
    but taken: some Collection<Int>
  ) {
    overriding += range.filter { !taken.contains($0) }
      .map { ("\($0)", AnswerDecoder.Fault.unknownLabel.rawValue) }
  }

  /// A code as a value of the scale; nil if it is no whole number, or beyond every scale.
  private func value(of code: String) -> Int? {
    guard let number = Int(code) else { return nil }
    let (value, isTooLarge) = number.multipliedReportingOverflow(by: scale.unit)
    return isTooLarge ? nil : value
  }

  /// Takes what labels say of codes: a label of the scale gives its value, one that says "don't
  /// know" gives none, and any other leaves the code as it is.
  private mutating func take(_ labels: [String: String]) {
    let noAnswer = Set(scale.noAnswer.map(\.folded))
    let values = Dictionary(
      scale.points.flatMap { point in point.spellings.map { ($0.folded, point.value) } }
    ) { first, _ in first }
    var open: [(code: String, label: String)] = []
    for (code, label) in labels.sorted(by: { $0.key < $1.key }) {
      let number = value(of: code)
      if let value = values[label.folded] {
        overriding.append((code, answer(value)))
        if let number, number != value { moved.append(code) }
      } else if noAnswer.contains(label.folded) || NoAnswerWords.contains(label) {
        overriding.append((code, Answer.offScale))
      } else if let number, (scale.minimum...scale.maximum).contains(number),
        value(of: label) != number
      {
        open.append((code, label))
      }
    }
    guard !moved.isEmpty else { return }
    unknown = open.map(\.label)
  }
}
