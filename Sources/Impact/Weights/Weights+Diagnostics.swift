import Survey

extension Weights {
  /// By how much a margin may be off before it is warned of, as a part of what it should be.
  private static let tolerance = 0.05

  /// A warning for each partnership and wave whose weights, being trimmed, miss a margin by far.
  ///
  /// Of a group below the privacy threshold nothing is said: it is not raked.
  func diagnostics() -> [Diagnostic] {
    project.partnerships.indices.flatMap { partnership in
      project.waves.indices.compactMap { wave in
        guard let fit = weighting.fit(partnership: partnership, wave: wave),
          fit.largestDeviation >= Self.tolerance
        else { return nil }
        return Diagnostic(
          .warning,
          .marginsMissed,
          at: project.margins(ofPartnership: partnership).first?.place,
          "The trimmed weights of `\(project.partnerships[partnership].id)` in wave "
            + "`\(project.waves[wave].id)` miss a margin by 5 % or more of what it should be.",
          hint:
            "Widen `trim`, or count values together that few people have; the section on weights "
            + "says how large the deviation is."
        )
      }
    }
  }
}
