package import Survey

/// Compares what the user's texts claim with what the grades allow.
///
/// A partnership's texts may say what the best grade of its indicators allows; the texts of the
/// whole report what the weakest grade of any partnership allows, since they may be about any of
/// them. A phrase that speaks of something else is caught as well: that is what `claims:` is for.
package struct ClaimGate {
  private let project: Project
  /// The weakest grade of any partnership.
  private let weakest: Claim.Basis?
  /// The best grade of each partnership, by its id.
  private let best: [String: Claim.Basis]

  package init(project: Project, partnerships: [PartnershipFindings]) {
    self.project = project
    let graded = partnerships.filter { !$0.partnership.isComparisonOnly }.flatMap { findings in
      findings.grades.map {
        Claim.Basis(partnership: findings.partnership.id, grade: $0)
      }
    }
    weakest = graded.min { $0.grade.licence < $1.grade.licence }
    // The last of equals, so that the order of the questionnaire decides.
    best = Dictionary(graded.map { ($0.partnership, $0) }) { first, second in
      second.grade.licence < first.grade.licence ? first : second
    }
  }

  /// The claims above their grade, in the order of the project file.
  package var claims: [Claim] {
    project.writtenTexts.flatMap { text in
      let basis = basis(of: text)
      let licence = basis?.grade.licence ?? .delivered
      let scanner = ClaimScanner(text.text)
      return scanner.matches(of: ClaimPhrase.all(in: text.language))
        .filter { match in match.strength.licence.map { $0 > licence } ?? true }
        .map { match in
          Claim(
            partnership: text.partnership,
            role: text.role,
            language: text.language,
            phrase: match.text,
            strength: match.strength,
            place: text.places.place(at: match.offset),
            licence: licence,
            basis: basis,
            signed: project.claims.first {
              $0.partnership == text.partnership && scanner.covers(match.words, by: $0.phrase)
            }
          )
        }
    }
  }

  /// The grade that decides what a text may claim; nil where nothing is graded.
  private func basis(of text: WrittenText) -> Claim.Basis? {
    guard let partnership = text.partnership else { return weakest }
    return best[partnership]
  }
}

/// A phrase of the user's that claims more than its grade allows.
package struct Claim: Sendable, Equatable {
  /// The grade that it is measured against.
  package struct Basis: Sendable, Equatable {
    package let partnership: String
    package let grade: EvidenceGrade
  }

  /// The partnership that the text is about; nil for the whole report.
  package let partnership: String?
  package let role: WrittenText.Role
  package let language: Language?
  /// The words, as they stand in the text.
  package let phrase: String
  package let strength: ClaimStrength
  package let place: Place
  /// What may be said.
  package let licence: ClaimLicence
  package let basis: Basis?
  /// Who answers for it, and why; nil for an open claim.
  package let signed: ClaimOverride?

  /// Whether nobody answers for it.
  package var isOpen: Bool { signed == nil }
}

extension Report {
  /// The user's claims above their grade that nobody answers for: what `--gate claims` is about.
  package var openClaims: [Claim] { claims.filter(\.isOpen) }
}
