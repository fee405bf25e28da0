import Markup
import Statistics
import Templates
import Testing

@testable import Impact
@testable import Rendering
@testable import Survey

/// The sample report with everything that is said of evidence.
struct EvidencePartTests {
  static let report: Report = {
    var project = ReportedProject.project
    project.narrative = [NarrativeText(key: "summary", text: ReportedProject.both("Året", "Year"))]
    var stated = StatedEvidence()
    stated.intent = StatedEvidence.Intent(
      text: Wording("More & better"),
      date: ReportedProject.day("2022-01-01")
    )
    stated.account = [
      StatedEvidence.AccountLink(through: "cafe", indicator: "belonging", because: Wording("Talk"))
    ]
    stated.assignment = StatedEvidence.Assignment(kind: .waitingList, reason: nil)
    stated.evaluator = StatedEvidence.Evaluator(
      name: Wording("Institute"),
      isIndependent: true,
      respondents: .different
    )
    stated.cost = StatedEvidence.Cost(amount: 0.5, currency: "DKK")
    stated.replications = 2
    stated.indirectness = [.otherPlace]
    stated.narrative = [NarrativeText(key: "learning", text: Wording("Kaffe <3"))]
    var partnership = ReportedProject.laundry
    partnership.evidence = stated
    let sample = SampleReport.laundry
    var laundry = PartnershipFindings(
      partnership: partnership,
      outputs: sample.outputs,
      levels: sample.levels,
      changes: sample.changes,
      distributions: sample.distributions,
      targets: sample.targets
    )
    var facts = EvidenceFacts()
    facts.waves = 2
    facts.hasStakeholders = true
    facts.change = EvidenceFacts.Estimate(n: 12, interval: Interval(lower: 0.1 + 0.2, upper: 9))
    facts.missingIndicators = ["loneliness"]
    laundry.grades = [
      EvidenceGrade(
        of: facts,
        indicator: "belonging",
        waves: WavePair(from: "2023", to: "2025"),
        comparison: "parken"
      ),
      EvidenceGrade(of: EvidenceFacts(), indicator: "loneliness", waves: nil, comparison: nil),
    ]
    let base = SampleReport.report
    var report = Report(
      project: project,
      summary: base.summary,
      participation: base.participation,
      partnerships: [laundry] + base.partnerships.dropFirst(),
      rowUses: base.rowUses,
      diagnostics: base.diagnostics,
      provenance: base.provenance
    )
    report.instrumentDrifts = [
      ItemDrift(
        item: "lonely",
        from: "2023",
        to: "2024",
        aspects: [.wording, .position],
        decision: nil,
        hasCommonScore: true
      ),
      ItemDrift(
        item: "bel_pride",
        from: "2023",
        to: "2024",
        aspects: [.range],
        decision: InstrumentDecision(
          item: "bel_pride",
          from: "2023",
          to: "2024",
          verdict: .notComparable,
          reason: Wording("Another scale"),
          date: ReportedProject.day("2025-01-01")
        ),
        hasCommonScore: false
      ),
    ]
    report.claims = [claim(signed: nil), claim(signed: "A. Holm")]
    return report
  }()

  static func claim(signed: String?) -> Claim {
    Claim(
      partnership: signed == nil ? nil : "vaskeriet",
      role: signed == nil ? .narrative(key: "summary") : .description,
      language: .english,
      phrase: "led to",
      strength: .cause,
      place: Place(file: "samhold.yaml", line: 3, column: 7),
      licence: .delivered,
      basis: nil,
      signed: signed.map {
        ClaimOverride(
          partnership: "vaskeriet",
          phrase: "led to",
          reason: Wording("R"),
          signedBy: $0
        )
      }
    )
  }

  static func text() throws -> String {
    String(decoding: try Writer.xml(ReportXML.document(of: report)), as: UTF8.self)
  }

  @Test func `a report with all that is said of evidence is valid`() {
    #expect(ReportSchema.validate(ReportXML.document(of: Self.report)) == [])
  }

  @Test(arguments: [
    "<narrative key=\"summary\">", "<narrative key=\"learning\">",
    "<instrument-change item=\"lonely\" from=\"2023\" to=\"2024\" aspects=\"wording position\" common-score=\"true\" blocks=\"true\"/>",
    "<decision verdict=\"not-comparable\" date=\"2025-01-01\">",
    "<intent date=\"2022-01-01\">", "<link through=\"cafe\" indicator=\"belonging\">",
    "<assignment kind=\"waiting-list\"/>",
    "<evaluator independent=\"true\" respondents=\"different\">",
    "<cost amount=\"0.5\" currency=\"DKK\"/>", "<indirect kind=\"other-place\"/>",
    "<grade indicator=\"belonging\" from=\"2023\" to=\"2025\" comparison=\"parken\" design=\"D1\" ladder=\"N0\" certainty=\"C1\" direction=\"rise\" licence=\"delivered\">",
    "<grade indicator=\"loneliness\" design=\"D0\" ladder=\"N0\" licence=\"delivered\">",
    "<reason of=\"design\" cause=\"before-after\" steps=\"0\" figure=\"2\"/>",
    "<reason of=\"certainty\" cause=\"few-people\" steps=\"-1\" figure=\"12\"/>",
    "<reason of=\"certainty\" cause=\"indicator-missing\" steps=\"-1\" indicator=\"loneliness\"/>",
    "<raise of=\"ladder\" by=\"write-account\"/>",
    "<claim in=\"narrative\" key=\"summary\" file=\"samhold.yaml\" line=\"3\" column=\"7\" strength=\"cause\" licence=\"delivered\">",
    "strength=\"cause\" licence=\"delivered\" signed-by=\"A. Holm\">",
  ])
  func `it is written in full`(_ passage: String) throws {
    #expect(try Self.text().contains(passage))
  }

  @Test(arguments: [
    Mutation("an unknown cause", "cause=\"before-after\"", "cause=\"luck\"", "'luck'"),
    Mutation("an unknown raise", "by=\"write-account\"", "by=\"hope\"", "'hope'"),
    Mutation("a sixth step", "ladder=\"N0\"", "ladder=\"N6\"", "'N6'"),
    Mutation("a grade against nobody", "comparison=\"parken\" d", "comparison=\"lost\" d", "lost"),
    Mutation("an unknown item", "change item=\"lonely\"", "change item=\"lost\"", "known-item"),
    Mutation("nothing that changed", "aspects=\"range\"", "aspects=\"\"", "aspects"),
    Mutation(
      "a claim about nobody",
      "claim partnership=\"vaskeriet\"",
      "claim partnership=\"lost\"",
      "known-claimant"
    ),
  ])
  func `a fault in it is refused`(_ mutation: Mutation) throws {
    let text = try Self.text()
    try #require(text.contains(mutation.original))
    let mutated = text.replacing(mutation.original, with: mutation.replacement, maxReplacements: 1)
    let errors = ReportSchema.validate(try Document(parsing: Array(mutated.utf8), name: "x.xml"))
    #expect(errors.contains { $0.message.contains(mutation.complaint) }, "\(errors)")
  }

  @Test func `the schema knows every word that the report may use`() throws {
    let schema = String(
      decoding: try #require(TemplateFiles.bytes(of: ReportSchema.name)),
      as: UTF8.self
    )
    for improvement in Improvement.allCases {
      #expect(schema.contains("<enumeration value=\"\(improvement.rawValue)\"/>"))
    }
    for reason in Ignorance.allCases {
      #expect(schema.contains("<enumeration value=\"\(reason.rawValue)\"/>"))
    }
    for licence in ClaimLicence.allCases {
      #expect(schema.contains("<enumeration value=\"\(licence.rawValue)\"/>"))
    }
  }

  @Test func `the table of grades has a row for each`() throws {
    let files = Tables.files(of: Self.report, language: .english)
    let bytes = try #require(files.first { $0.name == "grades.csv" }).bytes
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0].hasSuffix("certainty,certainty_reasons,certainty_raises,direction,licence"))
    #expect(lines[1].contains("belonging,2023,2025,parken,D1,before-after,measure-comparison,N0,"))
    #expect(lines[1].hasSuffix(",rise,delivered"))
    #expect(lines[2].hasSuffix(",,change-not-shown,measure,,delivered"))
  }
}
