import Glibc
import Survey

/// Why an input file cannot be read.
enum InputFault {
  /// It is not there; what else lies in its folder.
  case missing(nearby: [String])
  case folder
  case refused(SystemError)
  /// It must be read a second time, but gives its bytes only once, like a pipe.
  case readsOnce
  /// Its bytes were others when it was read a second time.
  case changed

  /// The fault behind a refusal to open a file.
  init(_ error: SystemError, listing path: PathParts) {
    self =
      error.number == ENOENT || error.number == ENOTDIR
      ? .missing(nearby: Folder.names(in: path.folder)) : .refused(error)
  }

  /// The fault of a file that the project names, at the place where it does.
  func complaint(of file: InputFile) -> Complaints {
    Complaints([
      Diagnostic(.error, code, at: file.place, summary(file.path), hint: hint(file.path))
    ])
  }

  private var code: DiagnosticCode {
    switch self {
    case .missing: .fileMissing
    case .folder, .refused, .readsOnce: .fileUnreadable
    case .changed: .fileChanged
    }
  }

  private func summary(_ path: String) -> String {
    switch self {
    case .missing: "The file `\(path)` does not exist."
    case .folder: "`\(path)` is a folder, not a file."
    case .refused(let error): "The file `\(path)` cannot be read: \(error.words)."
    case .readsOnce:
      "The file `\(path)` must be read a second time, but gives its bytes only once."
    case .changed: "The file `\(path)` was changed while it was read."
    }
  }

  private func hint(_ path: String) -> String {
    switch self {
    case .missing(let nearby):
      nearby.isEmpty
        ? "Check the path; the project file's paths count from its folder."
        : Words.suggestion(for: PathParts(path).name, among: nearby)
    case .folder: "Name the files in it one by one."
    case .refused: "Check who may read the file."
    case .readsOnce: "Save it as an ordinary file."
    case .changed: "Run Samhold again when nothing writes to the file."
    }
  }
}
