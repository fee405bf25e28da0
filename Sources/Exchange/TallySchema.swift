import Markup
import Templates

/// The schema of a tally, against which every tally is checked that is written or read.
enum TallySchema {
  private static let name = "schema/samhold-tally.xsd"

  /// What is wrong with a tally; empty when nothing is.
  static func validate(_ document: Document) -> [MarkupError] {
    switch schema {
    case .success(let schema): schema.validate(document)
    case .failure(let error): [error]
    }
  }

  private static let schema = Result { () throws(MarkupError) in
    try Schema(parsing: TemplateFiles.bytes(of: name) ?? [], name: name)
  }
}
