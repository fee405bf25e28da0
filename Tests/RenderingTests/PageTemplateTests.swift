import Markup
import Survey
import Templates
import Testing

@testable import Impact
@testable import Rendering

struct PageTemplateTests {
  private func page(overriding name: String, _ edit: (String) -> String) throws -> String {
    let original = String(decoding: try #require(TemplateFiles.bytes(of: name)), as: UTF8.self)
    let edited = edit(original)
    #expect(edited != original)
    let report = ReportXML.document(of: SampleReport.report)
    let bytes = try Page.html(of: report, in: .danish, overriding: [name: Array(edited.utf8)])
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `every phrase that a template names exists`() throws {
    let bytes = try #require(TemplateFiles.bytes(of: "text/en.yaml"))
    let book = try Phrasebook(parsing: bytes, name: "text/en.yaml")
    let templates = TemplateFiles.names.filter { $0.hasSuffix(".xhtml") }
    var named = 0
    for template in templates {
      let text = String(decoding: try #require(TemplateFiles.bytes(of: template)), as: UTF8.self)
      for match in text.matches(of: #/s:text\('(?<key>[^']+)'/#) {
        #expect(book.keys.contains(String(match.key)), "\(match.key) in \(template)")
        named += 1
      }
      for match in text.matches(of: #/s:text\(concat\('(?<stem>[^']+)'/#) {
        let stem = String(match.stem)
        #expect(book.keys.contains { $0.hasPrefix(stem) }, "\(stem)… in \(template)")
      }
      for match in text.matches(of: #/s:count\('(?<key>[^']+)'/#) {
        #expect(book.keys.contains("\(match.key).one"), "\(match.key).one in \(template)")
        #expect(book.keys.contains("\(match.key).other"), "\(match.key).other in \(template)")
      }
    }
    #expect(named > 50)
  }

  @Test func `every word of the report's format has its phrase`() throws {
    let bytes = try #require(TemplateFiles.bytes(of: "text/en.yaml"))
    let keys = Set(try Phrasebook(parsing: bytes, name: "text/en.yaml").keys)
    var needed: [String] = []
    needed += WithholdingRule.allCases.map { "withheld.\($0.rawValue)" }
    needed += Ignorance.allCases.map { "unknown.\($0.rawValue)" }
    let verdicts = ChangeEstimate.Verdict.allCases.map(\.rawValue) + ["withheld", "not-known"]
    for verdict in verdicts {
      needed += ["verdict.\(verdict)", "mark.\(verdict)", "count.\(verdict)"]
    }
    for method in ChangeEstimate.Method.allCases {
      needed += ["method.\(method.rawValue)", "method.\(method.rawValue)-text"]
    }
    needed += ChangeEstimate.EffectSize.Standardiser.allCases.map { "standardiser.\($0.rawValue)" }
    needed += TargetFinding.Status.allCases.map { "status.\($0.rawValue)" }
    needed += Partnership.StakeholderRole.allCases.map { "role.\($0.rawValue)" }
    needed += Provenance.Input.Purpose.allCases.map { "purpose.\($0.rawValue)" }
    needed += Undertaking.Identifier.Scheme.allCases.map { "scheme.\($0.rawValue)" }
    needed += DuplicateRule.allCases.map { "duplicates.\($0.rawValue)" }
    needed += Diagnostic.Severity.allCases.map { "severity.\($0.rawValue)" }
    needed += DesignLevel.allCases.map { "design.\($0.name)" }
    needed += LadderLevel.allCases.map { "ladder.\($0.name)" }
    needed += CertaintyLevel.allCases.map { "certainty.\($0.name)" }
    needed += ClaimLicence.allCases.map { "licence.\($0.rawValue)" }
    needed += ClaimStrength.allCases.map { "strength.\($0.rawValue)" }
    needed += Improvement.allCases.map { "raise.\($0.rawValue)" }
    needed += Contribution.Unknown.allCases.map { "cause.\($0.rawValue)" }
    needed += ComparedChangeEstimate.Method.allCases.map { "compared-method.\($0.rawValue)" }
    for kind in TestFamily.Kind.allCases {
      needed += ["family.\(kind.rawValue).one", "family.\(kind.rawValue).other"]
    }
    needed += Lasting.Conclusion.allCases.map { "conclusion.\($0.rawValue)" }
    needed += ItemDrift.Aspect.allCases.map { "aspect.\($0.rawValue)" }
    needed += InstrumentDecision.Verdict.allCases.map { "decision.\($0.rawValue)" }
    for verdict in ChangeEstimate.Verdict.allCases {
      needed += ["compared.\(verdict.rawValue)", "trend.\(verdict.rawValue)"]
    }
    for key in needed { #expect(keys.contains(key), "no phrase '\(key)'") }
  }

  @Test(arguments: Language.allCases)
  func `every cause and improvement of the schema has its phrase`(language: Language) throws {
    let name = "text/\(language.rawValue).yaml"
    let bytes = try #require(TemplateFiles.bytes(of: name))
    let keys = Set(try Phrasebook(parsing: bytes, name: name).keys)
    let causes = try SchemaWords.values(of: "cause", in: "grade-reason")
    #expect(causes.count > 50)
    #expect(Set(causes).isSuperset(of: PageGrades.causes.map(\.word)))
    for cause in causes { #expect(keys.contains("reason.\(cause)"), "\(cause)") }
    let raises = try SchemaWords.values(of: "by", in: "grade-raise")
    #expect(Set(raises) == Set(Improvement.allCases.map(\.rawValue)))
    for raise in raises { #expect(keys.contains("raise.\(raise)"), "\(raise)") }
  }

  @Test(arguments: Language.allCases)
  func `a cause with a figure shows it`(language: Language) throws {
    let name = "text/\(language.rawValue).yaml"
    let bytes = try #require(TemplateFiles.bytes(of: name))
    let book = try Phrasebook(parsing: bytes, name: name)
    for cause in PageGrades.causes {
      let given = cause.figure != nil || cause.indicator != nil
      let words = try book.phrase("reason.\(cause.word)", given ? ["\u{2603}"] : [])
      #expect(words.contains("\u{2603}") == given, "\(cause.word)")
    }
  }

  @Test func `an unknown phrase is an error with its template's file and line`() {
    let error = #expect(throws: MarkupError.self) {
      _ = try page(overriding: "page/signature.xhtml") {
        $0.replacing("s:text('signature.title')", with: "s:text('signature.titel')")
      }
    }
    #expect(error?.place.file == "signature.xhtml")
    #expect(error?.place.line == 4)
    #expect(error?.message.contains("there is no phrase 'signature.titel' in text/da.yaml") == true)
  }

  @Test func `a binding that selects nothing is an error with its template's file and line`() {
    let error = #expect(throws: MarkupError.self) {
      _ = try page(overriding: "page/provenance.xhtml") {
        $0.replacing("<code>{@path}</code>", with: "<code>{@paht}</code>")
      }
    }
    #expect(error?.place.file == "provenance.xhtml")
    #expect(error?.place.line != nil)
  }

  @Test func `a template and a phrase book can be overridden`() throws {
    let page = try page(overriding: "text/da.yaml") {
      $0.replacing("summary.title: Kort fortalt", with: "summary.title: Overblik")
    }
    #expect(page.contains("Overblik"))
    #expect(!page.contains("Kort fortalt"))
  }

  @Test func `a chart of an unknown kind is an error`() {
    let error = #expect(throws: MarkupError.self) {
      _ = try page(overriding: "page/changes.xhtml") {
        $0.replacing("kind=\"forest\"", with: "kind=\"pie\"")
      }
    }
    #expect(error?.message.contains("there is no chart of kind 'pie'") == true)
  }
}
