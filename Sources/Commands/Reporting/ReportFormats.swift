import ArgumentParser

/// A kind of file that a report is written as.
enum ReportFormat: String, CaseIterable {
  /// The page to read, print and sign.
  case html
  /// The canonical form.
  case xml
  /// Tables for spreadsheets and scripts.
  case tables
  /// The disclosures with their tags, to read and to file.
  case xbrl
}

/// Which kinds of file are asked for, as `html,xbrl` says it.
struct ReportFormats: ExpressibleByArgument {
  let formats: Set<ReportFormat>

  /// Kinds parted by commas, each once or more often; nil if one is not known.
  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let formats = names.compactMap { ReportFormat(rawValue: String($0)) }
    guard formats.count == names.count else { return nil }
    self.formats = Set(formats)
  }
}
