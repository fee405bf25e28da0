import Glibc
import Markup
import Survey

/// The user's own templates and phrase books, which replace the built-in ones of the same names.
struct TemplateOverrides {
  /// By name, such as `page/report.xhtml`.
  let files: [String: [UInt8]]
  private let folder: Folder

  /// The folders of a template folder.
  private static let folders = ["maps", "page", "text"]
  /// More than any template has.
  private static let mostBytes = 16 << 20

  /// No templates but the built-in ones.
  init() {
    files = [:]
    folder = .current
  }

  /// Reads all files in `maps/`, `page/` and `text/` of a folder.
  init(in path: String) throws(Complaints) {
    folder = Folder(path: path)
    var files: [String: [UInt8]] = [:]
    for name in Self.folders {
      for file in Folder.names(in: folder.display(name)) where !file.hasPrefix(".") {
        let path = folder.display("\(name)/\(file)")
        do throws(SystemError) {
          files["\(name)/\(file)"] = try Descriptor.contents(of: path, atMost: Self.mostBytes).bytes
        } catch {
          throw Complaints([
            Diagnostic(
              .error,
              .fileUnreadable,
              "The template \(path) cannot be read: \(error.words)."
            )
          ])
        }
      }
    }
    guard !files.isEmpty else {
      throw Complaints([
        Diagnostic(
          .error,
          .fileMissing,
          "The folder \(path) holds no templates.",
          hint: "They lie in its folders `maps`, `page` and `text`, named like those they replace."
        )
      ])
    }
    self.files = files
  }

  /// What is wrong with a template; a fault in a built-in one is our own.
  func complaint(_ error: MarkupError) -> Diagnostic {
    let name = [error.place.file, "page/" + error.place.file].first { files[$0] != nil }
    return Diagnostic(
      .error,
      files.isEmpty ? .internalFault : .templateFault,
      at: Place(
        file: name.map(folder.display) ?? error.place.file,
        line: error.place.line,
        column: error.place.column
      ),
      error.message,
      hint: error.hint
    )
  }
}
