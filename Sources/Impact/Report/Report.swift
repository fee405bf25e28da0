package import Survey

/// The report as plain values, in reading order: all that a renderer may know.
package struct Report: Sendable, Equatable {
  /// The questionnaire, waves, partnerships and rules as the project states them.
  package let project: Project
  package let summary: Summary
  /// One for each wave, in order of fieldwork.
  package let participation: [WaveParticipation]
  /// One for each partnership, in the order of the project file.
  package let partnerships: [PartnershipFindings]
  /// How the rows of every questionnaire file were used.
  package let rowUses: [RowUse]
  /// What was noticed on the way, in order of place.
  ///
  /// None of severity error.
  package internal(set) var diagnostics: [Diagnostic]
  package let provenance: Provenance
  /// How well each indicator was measured among all people together, by indicator and wave.
  package let quality: [IndicatorQuality]
  /// The changes for the worse, which come before everything else that is found.
  package let adverse: AdverseScan
  /// The tests that were looked at together.
  package let families: [TestFamily]
  /// What changed in the questionnaire between waves, and what was decided about it.
  package internal(set) var instrumentDrifts: [ItemDrift] = []
  /// The user's own claims above their grade, open ones and those someone answers for.
  package internal(set) var claims: [Claim] = []
  /// What several partnerships claim who say that they reach the same people.
  package internal(set) var sharedClaims: [SharedClaim] = []
  /// What it says otherwise than the reports before it; nil when none is given.
  package internal(set) var restatements: Restatements?

  package init(
    project: Project,
    summary: Summary,
    participation: [WaveParticipation],
    partnerships: [PartnershipFindings],
    rowUses: [RowUse],
    diagnostics: [Diagnostic],
    provenance: Provenance,
    quality: [IndicatorQuality] = [],
    adverse: AdverseScan = AdverseScan(looked: 0, findings: []),
    families: [TestFamily] = []
  ) {
    self.project = project
    self.summary = summary
    self.participation = participation
    self.partnerships = partnerships
    self.rowUses = rowUses
    self.diagnostics = diagnostics
    self.provenance = provenance
    self.quality = quality
    self.adverse = adverse
    self.families = families
  }
}

/// Where the report's figures come from.
package struct Provenance: Sendable, Equatable {
  /// An input file as it was read.
  package struct Input: Sendable, Equatable {
    /// What an input file is for.
    package enum Purpose: String, Sendable, CaseIterable {
      case project
      case answers
      case outputs
      /// An earlier report.
      case previous
      /// A partner's tally.
      case tally
    }

    /// The path as the project file names it.
    package let path: String
    package let purpose: Purpose
    /// The size in bytes.
    package let size: Int
    /// SHA-256 in lower-case hexadecimal digits.
    package let sha256: String

    package init(path: String, purpose: Purpose, size: Int, sha256: String) {
      self.path = path
      self.purpose = purpose
      self.size = size
      self.sha256 = sha256
    }
  }

  package let inputs: [Input]
  /// The version of Samhold.
  package let toolVersion: String
  /// When the report was made, as `2026-01-31T12:00:00Z`; nil unless it was asked for, so that
  /// the same input gives the same bytes.
  package let created: String?

  package init(inputs: [Input], toolVersion: String, created: String?) {
    self.inputs = inputs
    self.toolVersion = toolVersion
    self.created = created
  }
}
