import Impact
import Survey

/// The response rates of the last wave that are lower than wanted.
struct LowResponse {
  /// A sentence for each; one where none of the rates is known.
  let sentences: [String]

  /// - Parameter percent: The lowest rate that is high enough.
  init(in report: Report, below percent: Int) {
    guard let last = report.participation.last else {
      sentences = []
      return
    }
    let rates =
      [("everybody", last.overall.responseRate.finding)]
      + zip(report.partnerships, last.partnerships).map {
        ("`\($0.partnership.id)`", $1.responseRate.finding)
      }
    let known = rates.compactMap { who, rate in rate.map { (who, $0) } }
    guard !known.isEmpty else {
      sentences = [
        "In wave `\(last.wave)` no response rate is known: `invited` is not stated, or the rates "
          + "are withheld."
      ]
      return
    }
    sentences = known.filter { $0.1 < Double(percent) }.map { who, rate in
      "In wave `\(last.wave)` \(Decimal.text(rate, 1)) % of those invited answered (\(who))."
    }
  }
}
