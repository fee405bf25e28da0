import Testing

@testable import Markup

@Suite struct `Hearing a document` {
  @Test func `elements, attributes and texts come in their order, piece by piece`() throws {
    let xml =
      "<?xml version='1.0'?><!-- c --><r:a xmlns:r='urn:r' r:n='1&amp;2'>one<?p?><b/> "
      + "<![CDATA[<3>]]>&lt;æ</r:a>"
    for size in [1, 7, 1000] {
      let heard = Heard()
      let parser = EventParser(name: "x", telling: heard)
      let bytes = Array(xml.utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        try parser.feed(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      try parser.finish()
      #expect(heard.joined == "<a n=1&2>one<b></b> <3><æ</a>")
    }
  }

  @Test(arguments: ["<a>", "<a></b>", "", "<a>&x;</a>", "<a/><b/>", "<a b='&x;'/>"])
  func `what is not well-formed is thrown`(xml: String) {
    #expect(throws: MarkupError.self) { try hear(xml) }
  }

  @Test(arguments: ["<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "<!DOCTYPE a SYSTEM 'b'>"])
  func `a document type declaration is refused before its content`(declaration: String) {
    let error = #expect(throws: MarkupError.self) { try hear(declaration + "\n<a>&x;</a>") }
    #expect(error?.message == "the document has a document type declaration, 'a'")
    #expect(error?.place.line == 1)
  }

  @Test func `nesting deeper than 256 is refused`() {
    #expect(throws: MarkupError.self) { try hear(String(repeating: "<a>", count: 300)) }
  }

  @Test func `what the listener throws ends the reading, and is thrown each time`() throws {
    struct Enough: Error {}
    let heard = Heard()
    heard.failure = Enough()
    let parser = EventParser(name: "x", telling: heard)
    #expect(throws: Enough.self) { try parser.feed(Array("<a><b><c/></b></a>".utf8)) }
    #expect(throws: Enough.self) { try parser.finish() }
    #expect(heard.joined == "<a>")
  }

  @Test func `ten million bytes of text are heard in pieces`() throws {
    let heard = Heard()
    let parser = EventParser(name: "x", telling: heard)
    try parser.feed(Array("<a>".utf8))
    for _ in 0..<200 { try parser.feed([UInt8](repeating: UInt8(ascii: "x"), count: 100_000)) }
    try parser.feed(Array("</a>".utf8))
    try parser.finish()
    #expect(heard.joined.utf8.count == 20_000_007)
  }

  private func hear(_ xml: String) throws {
    let parser = EventParser(name: "x", telling: Heard())
    try parser.feed(Array(xml.utf8))
    try parser.finish()
  }
}

/// Writes down what it hears.
private final class Heard: ElementListener {
  private(set) var joined = ""
  /// To be thrown at the first element's end or second's start.
  var failure: (any Error)?

  func start(_ name: String, _ attributes: [EventParser.Attribute]) throws {
    if let failure, !joined.isEmpty { throw failure }
    joined += "<" + name + attributes.map { " \($0.name)=\($0.value)" }.joined() + ">"
  }

  func text(_ bytes: Span<UInt8>) {
    joined += String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
  }

  func end(_ name: String) { joined += "</\(name)>" }
}
