/// The files that are embedded in the program: schemas, page templates and texts.
///
/// A file is named by its path below this folder, so that a folder given with `--templates` can
/// override it under the same name.
package enum TemplateFiles {
  private static let files: [String: [UInt8]] = [
    "schema/samhold-report.xsd": PackageResources.samhold_report_xsd
  ]

  /// The names of all embedded files, in ascending order.
  package static let names = files.keys.sorted()

  /// The contents of an embedded file, or nil if there is none of that name.
  package static func bytes(of name: String) -> [UInt8]? { files[name] }
}
