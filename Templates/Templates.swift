/// The files embedded in the program: schemas, disclosure maps, page templates and texts.
///
/// A file is named by its path below this folder, so that a folder given with `--templates` can
/// override it under the same name. `Plugins/EmbedFiles` finds them when the program is built.
package enum TemplateFiles {
  /// The names of all embedded files, in ascending order.
  package static let names = embeddedFiles.keys.sorted()

  /// The contents of an embedded file, or nil if there is none of that name.
  package static func bytes(of name: String) -> [UInt8]? {
    embeddedFiles[name].map { Array($0.utf8) }
  }
}
