/// A value of JSON that is put together piece by piece; ``JSONText`` writes it.
indirect enum JSONValue: Encodable {
  case null
  case flag(Bool)
  case number(Int)
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// A text, or null.
  init(_ string: String?) { self = string.map { .string($0) } ?? .null }

  /// An object of those entries that have a value.
  init(known entries: [(key: String, value: JSONValue?)]) {
    self = .object(entries.compactMap { key, value in value.map { (key, $0) } })
  }

  /// Texts.
  init(_ strings: [String]) { self = .array(strings.map { .string($0) }) }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let entries):
      var container = encoder.container(keyedBy: Key.self)
      for entry in entries { try container.encode(entry.value, forKey: Key(entry.key)) }
    case .array(let values):
      var container = encoder.unkeyedContainer()
      for value in values { try container.encode(value) }
    case .null, .flag, .number, .string:
      var container = encoder.singleValueContainer()
      try encode(into: &container)
    }
  }

  private func encode(into container: inout any SingleValueEncodingContainer) throws {
    switch self {
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .string(let string): try container.encode(string)
    case .null, .array, .object: try container.encodeNil()
    }
  }

  private struct Key: CodingKey {
    let stringValue: String

    var intValue: Int? { nil }

    init(_ key: String) { stringValue = key }

    init?(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
  }
}
