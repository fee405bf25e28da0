package import Impact
package import Markup
package import Survey

/// Reads a published `report.xml`, the inverse of ``ReportXML``.
///
/// Nothing outside the file is ever read, entities are refused, and the file must be valid by the
/// schema that ships with the program, so that whatever is read has the form it claims to have.
package enum PublishedReading {
  /// More bytes than any report has.
  package static let mostBytes = 64 << 20

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file's content, at most ``mostBytes``.
  ///   - file: The file's name, for the places of diagnostics.
  /// - Throws: ``Complaints`` when it is no report, one of another version, or not valid.
  package static func report(_ bytes: [UInt8], file: String) throws(Complaints) -> PublishedReport {
    let document = try document(bytes, file: file)
    guard let report = report(document) else {
      let place = Markup.Place(file: file)
      throw Complaints([unusable(MarkupError("its period is no stretch of days", at: place))])
    }
    return report
  }

  /// Reads a file as a document that is valid by the schema.
  ///
  /// - Throws: As for a report.
  package static func document(_ bytes: [UInt8], file: String) throws(Complaints) -> Document {
    let document: Document
    do throws(MarkupError) {
      document = try Document(parsing: bytes, name: file, atMost: mostBytes)
    } catch {
      throw Complaints([unusable(error)])
    }
    if let fault = versionFault(document) { throw Complaints([fault]) }
    let faults = ReportSchema.validate(document)
    guard faults.isEmpty else { throw Complaints(faults.prefix(3).map(unusable)) }
    return document
  }

  /// Reads a document that is valid by the schema; nil for any other, and for one whose period
  /// ends before it starts, which no schema can tell.
  package static func report(_ document: Document) -> PublishedReport? {
    let root = document.root
    guard let title = root.wording("title"), let undertaking = root.undertaking,
      let period = root.child("period")?.days
    else { return nil }
    let partnerships = root.child("partnerships")?.children("partnership") ?? []
    let indicators = (root.child("questionnaire")?.children("item") ?? []).map {
      ($0["id"] ?? "", $0["indicator"] ?? "")
    }
    let waves = root.child("waves")?.children("wave") ?? []
    let findings = PublishedFindings(
      indicators: Dictionary(indicators) { first, _ in first },
      waves: waves.map { ($0["id"] ?? "", $0["end"] ?? "") }
    )
    return PublishedReport(
      file: document.name,
      title: title,
      undertaking: undertaking,
      period: period,
      threshold: root.child("method")?["privacy-threshold"].flatMap { Int($0) } ?? 0,
      partnerships: partnerships.compactMap(\.named),
      findings: partnerships.flatMap(findings.all)
    )
  }

  private static func versionFault(_ document: Document) -> Diagnostic? {
    let root = document.root
    let (family, own) = ("urn:samhold:report:", ReportXML.version)
    let namespace = root.namespace ?? ""
    guard root.name == "report", namespace.hasPrefix(family) else {
      return Diagnostic(
        .error,
        .previousReportUnusable,
        at: Survey.Place(file: document.name, line: root.line),
        "This is no report of Samhold's: it begins with `\(root.name.prefix(60))`.",
        hint: "Name the report.xml that was published."
      )
    }
    let versions = [String(namespace.dropFirst(family.count)), root["version"] ?? ""]
    guard let strange = versions.first(where: { $0 != own }) else { return nil }
    return Diagnostic(
      .error,
      .previousReportVersion,
      at: Survey.Place(file: document.name, line: root.line),
      "The report has version “\(strange.prefix(20))” of the format; this program reads version "
        + "\(own).",
      hint: (Int(strange) ?? 0) > (Int(own) ?? 0)
        ? "It was made by a newer Samhold: use that one." : "Name a report.xml made by Samhold."
    )
  }

  private static func unusable(_ error: MarkupError) -> Diagnostic {
    Diagnostic(
      .error,
      .previousReportUnusable,
      at: Survey.Place(
        file: error.place.file,
        line: error.place.line,
        column: error.place.column
      ),
      "The published report cannot be used: \(error.message).",
      hint: error.hint ?? "Name the report.xml as it was published, unchanged."
    )
  }
}

extension Element {
  fileprivate var undertaking: Undertaking? {
    guard let element = child("undertaking"), let name = element.wording("name") else { return nil }
    let identifier = element.child("identifier").flatMap { identifier in
      identifier["scheme"].flatMap(Undertaking.Identifier.Scheme.init).map {
        Undertaking.Identifier(scheme: $0, value: identifier.text)
      }
    }
    return Undertaking(name: name, identifier: identifier)
  }

  fileprivate var named: PublishedReport.Named? {
    guard let id = self["id"] else { return nil }
    return PublishedReport.Named(id: id, name: wording("name") ?? Wording(id))
  }
}
