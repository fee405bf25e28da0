import Glibc
import Statistics
import Survey

/// Looks for items that are keyed the wrong way round.
///
/// An item is suspected where its correlation with the rest of its indicator, over all partnerships
/// together, is clearly negative: below −0.1, with its whole 95 % interval (Fisher) below zero, among
/// at least thirty people. Where the items fall into two camps of equal size whose sums correlate as
/// clearly, none of them is suspected more than another, and both camps are named.
struct KeyCheck {
  private static let leastPeople = 30
  private static let mostCorrelation = -0.1

  private let questionnaire: Questionnaire

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  /// An item that runs against the others at a wave.
  private struct Suspicion {
    let item: String
    let wave: String
    let correlation: Double
  }

  /// A warning for each suspected item, or one for an indicator of which every other item is, or
  /// whose items are of two minds.
  ///
  /// - Parameter quality: Of all people together, by indicator and wave.
  func diagnostics(_ quality: [IndicatorQuality]) -> [Diagnostic] {
    questionnaire.indicators.flatMap { indicator in
      let tested = quality.filter {
        $0.indicator == indicator.id
          && ($0.reliability.finding?.n ?? 0) >= Self.leastPeople
      }
      let split = tested.filter(isSplit)
      if !split.isEmpty { return [undirected(indicator, split)] }
      let suspicions = tested.flatMap(suspicions)
      let suspected = questionnaire.items.filter { item in
        suspicions.contains { $0.item == item.id }
      }
      let items = questionnaire.itemIndices(of: indicator.id, facet: nil).count
      if suspected.count * 2 >= items, !suspected.isEmpty {
        return [divided(indicator, suspected)]
      }
      return suspected.map { item in
        warning(item, suspicions.filter { $0.item == item.id }, testedWaves: tested.count)
      }
    }
  }

  private func suspicions(_ quality: IndicatorQuality) -> [Suspicion] {
    guard let reliability = quality.reliability.finding else { return [] }
    return reliability.items.compactMap { item in
      guard let correlation = item.restCorrelation,
        Self.isClearlyNegative(correlation, among: reliability.n)
      else { return nil }
      return Suspicion(item: item.item, wave: quality.wave, correlation: correlation)
    }
  }

  private func isSplit(_ quality: IndicatorQuality) -> Bool {
    guard let reliability = quality.reliability.finding, let camps = reliability.camps else {
      return false
    }
    return Self.isClearlyNegative(camps.correlation, among: reliability.n)
  }

  private static func isClearlyNegative(_ correlation: Double, among n: Int) -> Bool {
    let margin = Normal().upperQuantile(0.025) / (Double(n) - 3).squareRoot()
    return correlation < mostCorrelation && atanh(max(-1, correlation)) + margin < 0
  }

  /// The key of an item that is wrong in some waves only cannot be the project's, which is the same
  /// for all: then the export of those waves is to blame.
  private func warning(_ item: Item, _ found: [Suspicion], testedWaves: Int) -> Diagnostic {
    let isReversedAlready = item.reversed || found.count < testedWaves
    let waves = found.map { "`\($0.wave)`" }.joined(separator: ", ")
    let worst = found.map(\.correlation).min() ?? 0
    return Diagnostic(
      .warning,
      isReversedAlready ? .itemMayBeReversedAlready : .itemMayNeedReversing,
      "Item `\(item.id)` runs against the other items of `\(item.indicator)` "
        + "(correlation \(worst.hundredths) with the rest, in wave \(waves)): "
        + (isReversedAlready
          ? "its answers may have been reversed already in the export."
          : "it may need `reversed: true`."),
      hint: isReversedAlready
        ? "Compare the export with the questionnaire as it was asked; "
          + (item.reversed
            ? "if the answers were turned round before, remove `reversed: true`."
            : "if that wave's answers were turned round, export them as they were given.")
        : "Read its wording: if agreement means the opposite pole, state `reversed: true`."
    )
  }

  /// The camps are those of the first wave that has them.
  private func undirected(_ indicator: Indicator, _ split: [IndicatorQuality]) -> Diagnostic {
    let camps = split.first?.reliability.finding?.camps
    let names = { (items: [String]) in items.map { "`\($0)`" }.joined(separator: ", ") }
    let waves = split.map { "`\($0.wave)`" }.joined(separator: ", ")
    return Diagnostic(
      .warning,
      .itemMayNeedReversing,
      "The items of `\(indicator.id)` fall into two halves that run against each other "
        + "(correlation \((camps?.correlation ?? 0).hundredths), in wave \(waves)): "
        + "\(names(camps?.first ?? [])) and \(names(camps?.second ?? [])). Which half means the "
        + "indicator cannot be told from the answers.",
      hint: "Read the wordings: the half in which agreement means the opposite pole needs "
        + "`reversed: true`; where it has that already, the export may have turned its answers "
        + "round before."
    )
  }

  private func divided(_ indicator: Indicator, _ suspected: [Item]) -> Diagnostic {
    let names = suspected.map { "`\($0.id)`" + ($0.reversed ? " (reversed)" : "") }
    return Diagnostic(
      .warning,
      suspected.allSatisfy(\.reversed) ? .itemMayBeReversedAlready : .itemMayNeedReversing,
      "Half or more of the items of `\(indicator.id)` run against the others: "
        + "\(names.joined(separator: ", ")).",
      hint: "Check for each item whether agreement means the opposite pole (`reversed: true`), and "
        + "whether the export holds its answers as they were given."
    )
  }
}

extension Double {
  /// The number with two decimals, such as −0.31.
  fileprivate var hundredths: String {
    let whole = Int((abs(self) * 100).rounded())
    return "\(self < 0 ? "−" : "")\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
  }
}
