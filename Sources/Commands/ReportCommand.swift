import ArgumentParser
import Impact
import Standards
import Survey

/// `samhold report`: makes the report.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make the report: report.html, report.xml, esrs.xhtml and tables.",
    discussion: """
      All files are written, or none: if anything is wrong, the earlier report
      stays as it is. report.xml is checked against its schema before anything is
      written. The same input gives the same bytes.

      esrs.xhtml holds the ESRS disclosures as Inline XBRL. It is part of the
      report if `undertaking:` has an identifier.

      Examples:
        samhold report
        samhold report my-project --lang en
        samhold report my-project --output /srv/reports/2025 --quiet
        samhold report my-project --format xbrl --package
      """
  )

  /// The languages that a report can be asked for in.
  enum Languages: String, ExpressibleByArgument, CaseIterable {
    case danish = "da"
    case english = "en"
    case both
  }

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write into this folder. (default: the folder report in the project's)",
      valueName: "dir"
    ),
    completion: .directory
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The report's language; with `both` there is a second page, such as report.en.html."
        + " (default: the project's)",
      valueName: "da|en|both"
    )
  )
  var lang: Languages?

  @Option(
    help: ArgumentHelp(
      "Use the disclosure maps, templates and phrase books in this folder's maps/, page/ and text/"
        + " instead of the built-in ones of the same names.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Write only these, parted by commas: html, xml, tables, xbrl. (default: all)",
      valueName: "formats"
    ),
    completion: .list(ReportFormat.allCases.map(\.rawValue))
  )
  var format: ReportFormats?

  @Flag(
    name: .customLong("package"),
    help: ArgumentHelp(
      "Also pack esrs.xhtml for filing, as the report package esrs.xbri; with `--lang both` this is"
        + " the document in the project's language."
    )
  )
  var isPacked = false

  @Option(
    help: ArgumentHelp(
      "Check esrs.xhtml against the schemas of Inline XBRL in this folder, laid out by address.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var schemas: String?

  @Flag(
    help: "Write into the report when it was made. (SOURCE_DATE_EPOCH, if set, says when)"
  )
  var timestamp = false

  @OptionGroup var previous: PreviousOptions

  @Option(
    name: .customLong("gate"),
    help: ArgumentHelp(
      "End with status 1, and write nothing, if there are any of these (see `check`).",
      valueName: "gate"
    )
  )
  var gates: [Gate] = []

  func run() throws {
    let made = try made()
    let console = options.console
    let files = try console.withComplaintsTold(in: .current) {
      try made.files.render(made.text)
    }
    let folder = output.map(Folder.init(path:)) ?? Folder(path: made.folder.display("report"))
    try console.withComplaintsTold(in: .current) {
      try OutputFolder(folder, protecting: made.inputs, and: made.published).write(files)
    }
    console.tell(made.diagnostics + stalePages(in: folder, besides: files), in: made.folder)
    let first = files.first?.path ?? "report.html"
    try console.remark("\(folder.display(first)): \(made.summary.text)")
  }

  /// What is kept of a project's files and their figures once the report is written down.
  private struct Made {
    let files: ReportFiles
    let text: ReportFiles.Text
    /// The project's folder.
    let folder: Folder
    let inputs: Set<FileStatus.Identity>
    let published: Set<FileStatus.Identity>
    let diagnostics: [Diagnostic]
    let summary: SummaryWords
  }

  /// Makes the report; the figures of many partnerships take room, and none is left behind.
  private func made() throws -> Made {
    let created = try created()
    let console = options.console
    let overrides = try console.withComplaintsTold(in: .current) {
      try templates.map { try TemplateOverrides(in: $0) } ?? TemplateOverrides()
    }
    let findings = try options.findings(overrides, previous: previous.files)
    let report = try console.withComplaintsTold(in: findings.folder) {
      try findings.reportBesideEarlier(created: created)
    }
    let index = findings.disclosures(of: report)
    try pass(findings, report, index)
    let (files, text) = try console.withComplaintsTold(in: .current) {
      let files = try reportFiles(findings.project, overrides)
      return (files, try files.text(of: report, index))
    }
    let drafts = format == nil ? StatementFiles.notesOnDraft(of: index, in: findings.project) : []
    return Made(
      files: files,
      text: text,
      folder: findings.folder,
      inputs: findings.inputIdentities,
      published: findings.earlier.identities,
      diagnostics: findings.diagnostics(with: report) + drafts,
      summary: SummaryWords(summary: report.summary)
    )
  }

  /// Ends the program if a gate fails, before anything is written.
  private func pass(_ findings: Findings, _ report: Report, _ index: DisclosureIndex?) throws {
    let diagnostics = findings.diagnostics(with: report)
    let failures = Gate.answers(gates, findings.gateFacts(of: report, index)).flatMap(\.lines)
    guard !failures.isEmpty else { return }
    options.console.tell(diagnostics, in: findings.folder) { diagnostic in
      gates.contains { $0.catches(diagnostic) }
    }
    options.console.complain(failures + ["Nothing was written."])
    throw ExitStatus.gateFailed.exit
  }

  private func created() throws -> String? {
    switch Clock.created(isAskedFor: timestamp) {
    case .success(let time): return time
    case .failure(let epoch):
      throw ValidationError(
        "SOURCE_DATE_EPOCH is `\(epoch.text.harmless)`, which is no number of seconds since 1970."
      )
    }
  }

  private func reportFiles(
    _ project: Project,
    _ templates: TemplateOverrides
  ) throws(Complaints) -> ReportFiles {
    let language = lang.flatMap { Language(rawValue: $0.rawValue) } ?? project.language
    let other = lang == .both ? Language.allCases.first { $0 != language } : nil
    let schema = try schemas.map { (path) throws(Complaints) in
      try SchemaFolder(path: path).schema()
    }
    return ReportFiles(
      language: language,
      otherLanguage: other,
      templates: templates,
      formats: format.map { isPacked ? $0.formats.union([.xbrl]) : $0.formats },
      statement: StatementFiles(
        language: language,
        otherLanguage: other,
        templates: templates,
        schema: schema,
        isPacked: isPacked
      )
    )
  }

  /// Pages and statements of an earlier run that this one did not write anew.
  private func stalePages(in folder: Folder, besides files: [OutputFile]) -> [Diagnostic] {
    (Language.allCases.map(ReportFiles.name) + StatementFiles.names)
      .filter { name in !files.contains { $0.path == name } }
      .filter { Folder.names(in: folder.path).contains($0) }
      .map { name in
        Diagnostic(
          .warning,
          .staleOutput,
          "\(folder.display(name)) is from an earlier run.",
          hint: "Delete it, or write it anew: see `--lang`, `--format` and `--package`."
        )
      }
  }
}
