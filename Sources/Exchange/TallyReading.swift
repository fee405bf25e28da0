import Impact
import Markup
package import Survey

/// Reads a partner's tally, the inverse of ``TallyXML``.
///
/// Nothing outside the file is ever read, and nothing in it is believed: it must be valid by the
/// schema, ask what the project asks, and hold counts that can be true.
package enum TallyReading {
  /// More bytes than any tally has.
  package static let mostBytes = 256 << 20
  /// How many differences between questionnaires are told.
  private static let mostDifferences = 10

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content.
  ///   - file: The file's name, for the places of diagnostics.
  ///   - project: What it must be a tally of.
  /// - Throws: ``Complaints`` when it is no tally, one of something else, or one that cannot be true.
  package static func tally(
    _ bytes: [UInt8],
    file: String,
    of project: Project
  ) throws(Complaints) -> PartnerTally {
    let document = try document(bytes, file: file)
    let root = document.root
    let facts = QuestionnaireFacts(root.all("questionnaire", "fact").map(\.fact))
    try check(facts, file: file, project)
    do {
      let counts = try TallyCounts(root, project)
      return PartnerTally(
        partner: root["partner"] ?? "",
        exchange: root["exchange"].flatMap(ExchangeRule.init) ?? .protected,
        facts: facts,
        answers: CountedAnswers(
          tally: counts.tally,
          rowAccounts: try root.all("files", "rows").map { (rows) throws(Misfit) in
            try rows.account(of: project)
          },
          noticed: root.all("noticed", "diagnostic").compactMap(\.diagnostic),
          labels: project.waves.map { root.labels(ofWave: $0.id) }
        ),
        inputs: root.all("inputs", "input").compactMap(\.input),
        toolVersion: root["tool-version"] ?? ""
      )
    } catch {
      throw Complaints([
        Diagnostic(
          .error,
          .tallyInconsistent,
          at: Survey.Place(file: file, line: error.line),
          "The tally cannot be right: \(error.what).",
          hint: "Ask the partner for the file as `samhold tally` wrote it."
        )
      ])
    }
  }

  /// A file as a document that is valid by the schema.
  private static func document(_ bytes: [UInt8], file: String) throws(Complaints) -> Document {
    let document: Document
    do throws(MarkupError) {
      document = try Document(parsing: bytes, name: file, atMost: mostBytes)
    } catch {
      throw Complaints([unusable(error)])
    }
    if let fault = versionFault(document) { throw Complaints([fault]) }
    let faults = TallySchema.validate(document)
    guard faults.isEmpty else { throw Complaints(faults.prefix(3).map(unusable)) }
    return document
  }

  private static func versionFault(_ document: Document) -> Diagnostic? {
    let root = document.root
    let namespace = root.namespace ?? ""
    let place = Survey.Place(file: document.name, line: root.line)
    guard root.name == "tally", namespace.hasPrefix(TallyXML.family) else {
      return Diagnostic(
        .error,
        .tallyUnusable,
        at: place,
        "This is no tally: it begins with `\(root.name.prefix(60))`.",
        hint: "Name a file that `samhold tally` or `samhold merge` wrote."
      )
    }
    let version = String(namespace.dropFirst(TallyXML.family.count))
    guard version != TallyXML.version else { return nil }
    return Diagnostic(
      .error,
      .tallyVersion,
      at: place,
      "The tally has version “\(version.prefix(20))” of the format; this program reads version "
        + "\(TallyXML.version).",
      hint: "Let all partners use the same Samhold."
    )
  }

  /// Makes sure that the partner asked what the project asks.
  private static func check(
    _ facts: QuestionnaireFacts,
    file: String,
    _ project: Project
  ) throws(Complaints) {
    let differences = facts.differences(
      from: QuestionnaireFacts(project),
      "the tally",
      "the project file"
    )
    guard !differences.isEmpty else { return }
    let told = differences.prefix(mostDifferences)
    throw Complaints(
      told.enumerated().map { position, difference in
        Diagnostic(
          .error,
          .questionnaireDiffers,
          at: Survey.Place(file: file),
          "Another questionnaire: \(difference.prefix(400))",
          hint: position == 0
            ? "Answers to other questions, or on other scales, cannot be added: agree on one project"
              + " file, and count again." : nil,
          occurrences: position == told.count - 1 ? differences.count - told.count + 1 : 1
        )
      }
    )
  }

  private static func unusable(_ error: MarkupError) -> Diagnostic {
    Diagnostic(
      .error,
      .tallyUnusable,
      at: Survey.Place(
        file: error.place.file,
        line: error.place.line,
        column: error.place.column
      ),
      "The tally cannot be used: \(error.message).",
      hint: error.hint ?? "Ask the partner for the file as `samhold tally` wrote it."
    )
  }
}

/// What cannot be right in a valid tally, and on which line.
struct Misfit: Error {
  let what: String
  let line: Int?
}
