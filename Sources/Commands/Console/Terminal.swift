import FoundationEssentials
import Glibc

/// Standard output or standard error.
struct Terminal {
  /// The file descriptor, 1 or 2.
  let descriptor: Int32

  /// Whether a person is looking.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// How text is coloured here: not at all unless a person is looking and does not mind.
  var style: Style {
    let environment = ProcessInfo.processInfo.environment
    let isUnwanted = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return isTerminal && !isUnwanted ? .coloured : .plain
  }

  /// Writes a text whole.
  func write(_ text: String) throws(SystemError) {
    try Descriptor.write(Array(text.utf8), to: descriptor)
  }
}

/// Whether text is coloured, by the escape sequences of ECMA-48.
enum Style {
  case plain
  case coloured

  /// The kinds of emphasis.
  enum Emphasis: String {
    case strong = "1"
    case faint = "2"
    case red = "1;31"
    case green = "32"
    case yellow = "1;33"
    case blue = "1;34"
  }

  func text(_ text: String, _ emphasis: Emphasis) -> String {
    self == .coloured ? "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m" : text
  }
}
