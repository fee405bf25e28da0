import CLibXML2

/// A name as written in a document: `local` or `prefix:local`.
struct QualifiedName {
  let prefix: String?
  let local: String

  /// The name as it is written.
  var written: String { prefix.map { "\($0):\(local)" } ?? local }

  /// A name whose parts are known to be names, since a parser has read them.
  init(prefix: String?, local: String) {
    self.prefix = prefix
    self.local = local
  }

  /// Takes a name apart.
  ///
  /// - Precondition: Both parts are XML names without colons: they come from the program itself.
  init(_ name: String) {
    if let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) {
      prefix = String(name[..<colon])
      local = String(name[name.utf8.index(after: colon)...])
    } else {
      prefix = nil
      local = name
    }
    precondition(
      Self.isName(local) && prefix.map(Self.isName) != false,
      "'\(name)' is not a name in XML"
    )
  }

  /// Whether a string is an XML name without a colon (`NCName`).
  static func isName(_ string: String) -> Bool {
    unsafe isPlainName(string) || xmlValidateNCName(string, 0) == 0
  }

  /// Whether it is a name of ASCII letters, digits and hyphens, as almost all are.
  private static func isPlainName(_ string: String) -> Bool {
    let bytes = string.utf8.span
    guard !bytes.isEmpty, bytes[0].isASCIILetter else { return false }
    for index in bytes.indices where !bytes[index].isPlainInName { return false }
    return true
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }

  fileprivate var isPlainInName: Bool {
    isASCIILetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || self == UInt8(ascii: "-")
  }
}
