package import Markup
import Templates

/// The schema of `report.xml`, against which every run checks the report that it made.
package enum ReportSchema {
  /// The schema's name among the template files.
  package static let name = "schema/samhold-report.xsd"

  /// What is wrong with a report, by the schema that is embedded in the program.
  ///
  /// The result is empty for a valid report. The schema is read once in a run; if it could not be
  /// read, that is the one error of every document.
  package static func validate(_ document: Document) -> [MarkupError] {
    switch schema {
    case .success(let schema): schema.validate(document)
    case .failure(let error): [error]
    }
  }

  /// What is wrong with a report as it is written.
  package static func validate(_ bytes: [UInt8]) -> [MarkupError] {
    switch schema {
    case .success(let schema): schema.validate(bytes, name: "report.xml")
    case .failure(let error): [error]
    }
  }

  private static let schema = Result { () throws(MarkupError) in
    try Schema(parsing: TemplateFiles.bytes(of: name) ?? [], name: name)
  }
}
