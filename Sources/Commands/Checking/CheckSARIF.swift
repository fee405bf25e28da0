import Survey

/// What a check found, as a log in the Static Analysis Results Interchange Format.
///
/// Source: OASIS, SARIF version 2.1.0; the sections are named beside the properties.
struct CheckSARIF: Encodable {
  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  init(_ result: CheckResult) throws {
    let codes = Set(result.diagnostics.map(\.code)).sorted { $0.rawValue < $1.rawValue }
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    runs = [
      Run(
        tool: Tool(driver: Driver(rules: try codes.map(Rule.init))),
        results: result.diagnostics.map { Finding($0, rule: places[$0.code] ?? 0, in: result) }
      )
    ]
  }

  var text: String {
    get throws { try JSONText.of(self) }
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version
    case runs
  }

  /// §3.14.
  private struct Run: Encodable {
    let tool: Tool
    /// §3.14.17: columns are counted in characters of Unicode, not in units of UTF-16.
    let columnKind = "unicodeCodePoints"
    let results: [Finding]
  }

  /// §3.18.
  private struct Tool: Encodable {
    let driver: Driver
  }

  /// §3.19.
  private struct Driver: Encodable {
    let name = "samhold"
    let version = Version.current
    let rules: [Rule]
  }

  /// §3.49: a code, and what it means.
  private struct Rule: Encodable {
    let id: String
    let shortDescription: Message
    let help: Message

    init(_ code: DiagnosticCode) throws {
      let explanation = try Explanation(of: code)
      id = code.rawValue
      shortDescription = Message(text: explanation.title)
      help = Message(text: explanation.text)
    }
  }

  /// §3.27.
  private struct Finding: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: String
    let message: Message
    let occurrenceCount: Int
    let locations: [Location]

    init(_ diagnostic: Diagnostic, rule: Int, in result: CheckResult) {
      ruleId = diagnostic.code.rawValue
      ruleIndex = rule
      level = diagnostic.severity.rawValue
      message = Message(text: diagnostic.message)
      occurrenceCount = diagnostic.occurrences
      locations = diagnostic.place.map { [Location($0, in: result)] } ?? []
    }
  }

  /// §3.11.
  private struct Message: Encodable {
    let text: String
  }

  /// §3.28.
  private struct Location: Encodable {
    let physicalLocation: PhysicalLocation

    init(_ place: Place, in result: CheckResult) {
      physicalLocation = PhysicalLocation(
        artifactLocation: Artifact(uri: URIText.of(path: result.folder.display(place.file))),
        region: place.line.map { Region(startLine: $0, startColumn: place.column) }
      )
    }
  }

  /// §3.29.
  private struct PhysicalLocation: Encodable {
    let artifactLocation: Artifact
    let region: Region?
  }

  /// §3.4.
  private struct Artifact: Encodable {
    let uri: String
  }

  /// §3.30.
  private struct Region: Encodable {
    let startLine: Int
    let startColumn: Int?
  }
}

/// Paths as references (RFC 3986, section 3.3).
enum URIText {
  private static let plain = Set("-._~!$&'()*+,;=@/".utf8)

  /// A path whose characters that a reference cannot hold are written as percent and two digits.
  static func of(path: String) -> String {
    path.utf8.map { byte in
      let isPlain =
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "a")...UInt8(ascii: "z"):
          true
        default: plain.contains(byte)
        }
      if isPlain { return String(UnicodeScalar(byte)) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count < 2 ? "0" : "") + digits
    }
    .joined()
  }
}
