/// Which platform made a file, and what speaks for it.
package struct Recognition: Sendable, Equatable {
  /// A platform, and what speaks for it.
  package struct Candidate: Sendable, Equatable {
    package let platform: PlatformName
    package let evidence: [Evidence]
  }

  /// Less evidence than this recognises nothing: one thing that only this platform does, or two
  /// that hardly any other does.
  static let threshold = Evidence.Strength.certain.rawValue

  /// The platform; nil when it is not known, or two are as likely.
  package let platform: PlatformName?
  /// All for which anything speaks, the likeliest first.
  package let candidates: [Candidate]

  init(of head: ExportHead, among platforms: [any Platform] = Platforms.all) {
    let found = platforms.map { platform in
      Candidate(platform: platform.name, evidence: platform.evidence(in: head))
    }
    candidates = found.filter { !$0.evidence.isEmpty }.enumerated().sorted { left, right in
      (-left.element.evidence.weight, left.offset) < (-right.element.evidence.weight, right.offset)
    }.map(\.element)
    let best = candidates.first.map(\.evidence.weight) ?? 0
    let isAlone = candidates.count < 2 || candidates[1].evidence.weight < best
    platform = best >= Self.threshold && isAlone ? candidates.first?.platform : nil
  }
}
