internal import Yams

/// What became of a project file.
package struct ProjectReading: Sendable, Equatable {
  /// The project; nil exactly when there is a diagnostic of severity error.
  package let project: Project?
  /// Everything that is wrong with the file, in the order of its lines.
  package let diagnostics: [Diagnostic]
}

/// Reads `samhold.yaml`; see `Docs/project-file.md` for the format.
package enum ProjectReader {
  /// Reads a project file and reports all its faults at once.
  ///
  /// Only a fault in the YAML itself, or another version of the format, is reported alone:
  /// what follows it could not be told from its consequences.
  ///
  /// - Parameters:
  ///   - text: The file's content; a byte order mark is allowed.
  ///   - file: The file's name as the user gave it, for the places of diagnostics.
  /// - Returns: The project, or why there is none.
  package static func read(_ text: String, file: String) -> ProjectReading {
    let source = SourceText(text, file: file)
    let log = ReadingLog(source)
    let project = root(of: source, log).flatMap { read($0) }
    if project == nil, !log.hasErrors {
      let fault = Diagnostic(
        .error,
        .internalFault,
        at: Place(file: file),
        "The project file could not be read, and no reason was found.",
        hint: "Please report this, with the project file."
      )
      return ProjectReading(project: nil, diagnostics: [fault])
    }
    return ProjectReading(project: log.hasErrors ? nil : project, diagnostics: log.report)
  }

  /// The file as a tree; nil, with a complaint, when it is not well-formed or empty.
  private static func root(of source: SourceText, _ log: ReadingLog) -> YAMLValue? {
    do {
      let parser = try Parser(yaml: source.text, resolver: .basic, encoding: .utf8)
      if let node = try parser.singleRoot() {
        let root = YAMLValue(node: node, name: "the project file", log: log)
        if case .scalar = node, !root.isEmpty {
          // What stands in it is not told: it may be a file with answers.
          log.error(
            .wrongType,
            at: Place(file: source.file, line: 1, column: 1),
            "This is not a project file, which consists of keys with values.",
            hint: "Name the project's folder, or its samhold.yaml."
          )
          return nil
        }
        if !root.isEmpty { return root }
      }
      SyntaxFault.empty(source).report(to: log)
    } catch {
      SyntaxFault(error, in: source).report(to: log)
    }
    return nil
  }

  private static func read(_ root: YAMLValue) -> Project? {
    guard isVersionSupported(root) else { return nil }
    let project = root.read(as: .project)
    root.log.lookUpNames()
    return project
  }

  /// Whether the file's version is the one this program reads, or is missing, which is
  /// complained of together with everything else.
  private static func isVersionSupported(_ root: YAMLValue) -> Bool {
    guard case .mapping(let mapping) = root.node,
      let version = mapping.first(where: { $0.key.scalar?.string == "samhold" })?.value,
      let text = version.scalar?.string, Int(text) != nil, Int(text) != Project.formatVersion
    else { return true }
    root.log.error(
      .unsupportedVersion,
      at: root.log.source.place(of: version.mark),
      "The project file has version \(Words.quoted(text)) of the format; this program reads "
        + "version \(Project.formatVersion).",
      hint: "Use a program for that version, or rewrite the file for version "
        + "\(Project.formatVersion)."
    )
    return false
  }
}

extension YAMLForm where Content == Project {
  /// The whole file.
  ///
  /// The order matters in two places: columns default to the items' ids, and targets are
  /// compared with the waves' fieldwork.
  fileprivate static var project: YAMLForm {
    .section("the project file") { keys in
      keys.log.knowBuiltIns()
      let version = Project.formatVersion
      _ = keys.required("samhold", .wholeNumber(in: version...version))
      let title = keys.required("title", .wording)
      let language = keys.optional("language", .word, default: Language.danish)
      let undertaking = keys.required("undertaking", .undertaking)
      let period = keys.required("period", .dateRange("the period"))
      let privacy = keys.optional("privacy", .privacy, default: .standard)
      let scoring = keys.optional("scoring", .scoring, default: .standard)
      let duplicates = keys.optional("duplicates", .word, default: DuplicateRule.refuse)
      let questionnaire = keys.required("questionnaire", .questionnaire)
      let columns = keys.optional("columns", .columns, default: StatedColumns())
      let waves = keys.required("waves", .waves(columns: columns))
      let fieldwork = FieldworkDays(of: waves ?? [])
      let partnerships = keys.required("partnerships", .partnerships(fieldwork))
      let outputs = keys.optional("outputs", .outputs, default: .builtIn)
      let groups = keys.optional(
        "groups",
        .list(of: .respondentGroup(GroupWaves(waves ?? []))),
        default: []
      )
      let acknowledgements = keys.optional(
        "findings",
        .list(of: .acknowledgement),
        default: []
      )
      let evidence = keys.optional("evidence", .evidenceRules, default: EvidenceRules())
      let narrative = keys.optional("narrative", .narrative(about: nil), default: [])
      let claims = keys.optional("claims", .claims, default: [])
      let decisions = keys.optional("decisions", .decisions, default: [])
      let links = keys.optional("links", .list(of: .labelFile), default: [])
      let previous = keys.optional("previous", .list(of: .earlierReport), default: [])
      let restatements = keys.optional("restatements", .list(of: .restatement), default: [])
      let weights = keys.optional("weights", .weightRules, default: WeightRules())
      let exchange = keys.optional("exchange", .word, default: ExchangeRule.protected)
      let measure = keys.optional("measure", .word, default: MeasuringRule.joint)
      let disclosures = keys.optional("disclosures", .disclosures, default: DisclosureAnswers())
      ConsistencyCheck(waves: waves ?? [], outputs: outputs, log: keys.log).run()
      SharesCheck(partnerships: partnerships ?? [], log: keys.log).run()
      WeightsCheck(groups: groups, waves: waves ?? [], log: keys.log)
        .run([weights.margins] + (partnerships ?? []).compactMap(\.margins))

      guard let title, let undertaking, let period, let questionnaire, let waves,
        let partnerships
      else { return nil }
      var project = Project(
        title: title,
        language: language,
        undertaking: undertaking,
        period: period,
        privacy: privacy,
        scoring: scoring,
        duplicates: duplicates,
        questionnaire: questionnaire,
        waves: waves.compactMap(\.wave).sorted { $0.fieldwork.start < $1.fieldwork.start },
        partnerships: partnerships,
        outputs: outputs,
        acknowledgements: acknowledgements,
        groups: groups
      )
      project.evidence = evidence
      project.narrative = narrative
      project.claims = claims
      project.decisions = decisions
      project.links = links
      project.previous = previous
      project.restatements = restatements
      project.weights = weights
      project.exchange = exchange
      project.measure = measure
      project.disclosures = disclosures
      project.writtenTexts = keys.log.textsInOrder
      return project
    }
  }
}

extension ReadingLog {
  /// Makes known what a project file may name without declaring it.
  fileprivate func knowBuiltIns() {
    for indicator in Indicator.builtIn {
      know(.indicator, indicator.id)
      for facet in indicator.facets {
        know(.facet(indicator: indicator.id), facet.id)
      }
    }
    for output in OutputKind.builtIn {
      know(.output, output.id)
    }
  }
}
