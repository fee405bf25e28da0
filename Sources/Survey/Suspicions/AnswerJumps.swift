import Glibc
import Statistics

/// Finds items whose answers are spread quite otherwise in a wave than in the one before.
///
/// The measure is the population stability index Σ (q − p) · ln(q / p) over the answers of the
/// scale, with half a person added to each so that none is empty. Above 0.25 a distribution
/// is said to have shifted (Siddiqi 2006, Credit Risk Scorecards, chapter 9). That is for large
/// samples: with the same distribution in both, PSI / (1/n + 1/m) is about chi-square with one
/// degree less than there are answers (Yurdakul and Naranjo 2020, Journal of Risk Model
/// Validation 14(4)), so it must lie beyond 1 in 1,000 of that, too.
struct AnswerJumps {
  /// Of fewer people in either wave nothing is told.
  static let fewestPeople = 30
  static let threshold = 0.25
  static let chance = 0.001

  private let project: Project
  private let tally: Tally

  init(_ project: Project, _ tally: Tally) {
    self.project = project
    self.tally = tally
  }

  var diagnostics: [Diagnostic] {
    project.waves.indices.dropFirst().flatMap { wave in
      project.questionnaire.items.indices.compactMap { jump(of: $0, to: wave) }
    }
  }

  private func jump(of index: Int, to wave: Int) -> Diagnostic? {
    let item = project.questionnaire.items[index]
    let (before, now) = (project.waves[wave - 1], project.waves[wave])
    let (first, second) = (counts(of: index, in: wave - 1), counts(of: index, in: wave))
    let scales = [before, now].map { project.questionnaire.scale(of: item, in: $0)?.id }
    guard scales[0] == scales[1], first.reduce(0, +) >= Self.fewestPeople,
      second.reduce(0, +) >= Self.fewestPeople, Self.hasJumped(first, second)
    else { return nil }
    let isTurned = !Self.hasJumped(first.reversed(), second)
    return Diagnostic(
      .note,
      .answersJumped,
      at: now.files.first?.place,
      "The answers to `\(item.id)` are spread quite otherwise in wave `\(now.id)` than in "
        + "`\(before.id)`\(isTurned ? "; turned round they would be alike" : "").",
      hint: isTurned
        ? "Check whether the codes of one wave run the other way."
        : "Check the column, the codes and who was asked; it may also be what happened."
    )
  }

  /// How many people gave each answer, of all partnerships; empty for a scale too wide to count.
  private func counts(of item: Int, in wave: Int) -> [Int] {
    project.partnerships.indices.compactMap {
      tally.group(partnership: $0, wave: wave)?.items[item].counts
    }
    .reduce([]) { sum, counts in
      sum.isEmpty ? counts : zip(sum, counts).map(+)
    }
  }

  private static func hasJumped(_ first: [Int], _ second: [Int]) -> Bool {
    let index = stabilityIndex(first, second)
    let (n, m) = (Double(first.reduce(0, +)), Double(second.reduce(0, +)))
    let chance = ChiSquare(degreesOfFreedom: Double(first.count - 1)).upperQuantile(chance)
    return index > threshold && index / (1 / n + 1 / m) > chance
  }

  /// The population stability index of two counts of the same answers.
  static func stabilityIndex(_ first: [Int], _ second: [Int]) -> Double {
    let (p, q) = (shares(first), shares(second))
    return zip(p, q).reduce(0) { $0 + ($1.1 - $1.0) * log($1.1 / $1.0) }
  }

  private static func shares(_ counts: [Int]) -> [Double] {
    let sum = Double(counts.reduce(0, +)) + 0.5 * Double(counts.count)
    return counts.map { (Double($0) + 0.5) / sum }
  }
}
