/// What is suspicious about a tally although every row could be read.
struct Plausibility {
  private let project: Project
  private let tally: Tally

  init(_ project: Project, _ tally: Tally) {
    self.project = project
    self.tally = tally
  }

  var diagnostics: [Diagnostic] {
    project.waves.indices.flatMap(moreThanInvited) + project.partnerships.indices.compactMap(absent)
  }

  private func moreThanInvited(wave index: Int) -> [Diagnostic] {
    let wave = project.waves[index]
    let respondents = project.partnerships.indices.map {
      tally.group(partnership: $0, wave: index)?.respondents ?? 0
    }
    switch wave.invited {
    case .unknown: return []
    case .total(let invited):
      guard respondents.reduce(0, +) > invited else { return [] }
      return [tooMany(wave, of: "")]
    case .byPartnership(let numbers):
      // Of a small partnership the warning would tell how many answered.
      return project.partnerships.enumerated().compactMap { partnership, declared in
        guard let invited = numbers[declared.id], respondents[partnership] > invited,
          respondents[partnership] >= project.privacy.threshold
        else { return nil }
        return tooMany(wave, of: " of `\(declared.id)`")
      }
    }
  }

  private func tooMany(_ wave: Wave, of whom: String) -> Diagnostic {
    Diagnostic(
      .warning,
      .moreAnswersThanInvited,
      at: wave.files.first?.place,
      "In wave `\(wave.id)` more people\(whom) answered than were invited.",
      hint: "Check `invited`, and whether people answered more than once."
    )
  }

  private func absent(partnership index: Int) -> Diagnostic? {
    let isAbsent = project.waves.indices.allSatisfy {
      tally.group(partnership: index, wave: $0) == nil
    }
    guard isAbsent else { return nil }
    return Diagnostic(
      .warning,
      .partnershipWithoutRespondents,
      "Nobody of the partnership `\(project.partnerships[index].id)` answered in any wave.",
      hint: "Check its `values`, or take it out of the project file."
    )
  }
}

extension Diagnostic {
  /// The order in which diagnostics are told: by place, those without one first.
  package static func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    switch (left.place, right.place) {
    case (let left?, let right?) where left != right: left < right
    case (nil, _?): true
    case (_?, nil): false
    default: left.code.rawValue < right.code.rawValue
    }
  }
}
