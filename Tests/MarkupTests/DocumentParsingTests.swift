import Testing

@testable import Markup

@Suite struct `Reading a document` {
  @Test func `elements, attributes, text and lines are as written`() throws {
    let document = try parse(
      "<r:a xmlns:r='urn:r' xmlns:x='urn:x' n='1' x:n='2'>one\n<b>two</b><![CDATA[<3>]]></r:a>"
    )
    let root = document.root
    #expect(root.name == "a")
    #expect(root.prefix == "r")
    #expect(root.namespace == "urn:r")
    #expect(root["n"] == "1")
    #expect(root["n", namespace: "urn:x"] == "2")
    #expect(root["m"] == nil)
    #expect(root.attributes.map(\.name) == ["n", "n"])
    #expect(root.text == "one\ntwo<3>")
    #expect(root.children.map(\.name) == ["b"])
    #expect(root.children[0].line == 2)
    #expect(root.children[0].parent?.name == "a")
    #expect(root.parent == nil)
  }

  @Test func `a declared encoding and a byte order mark are understood`() throws {
    let latin = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE6] + "</a>".utf8
    #expect(try Document(parsing: latin, name: "latin").root.text == "æ")
    let marked = [0xEF, 0xBB, 0xBF] + Array("<a>æ</a>".utf8)
    #expect(try Document(parsing: marked, name: "marked").root.text == "æ")
  }

  @Test func `a bare document type is allowed`() throws {
    #expect(try parse("<!DOCTYPE html>\n<html/>").root.name == "html")
  }

  @Test(arguments: [
    ("", 1), ("no element", 1), ("<a>\n<b></a>", 2), ("<a/><b/>", 1), ("<p:a/>", 1),
    ("<a b='1' b='2'/>", 1), ("<a>\n\n&nbsp;</a>", 3), ("<a>\u{1}</a>", 1), ("<a>]]></a>", 1),
    ("<a b='<'/>", 1),
  ])
  func `what is not well-formed is refused where it is`(xml: String, line: Int) {
    let error = #expect(throws: MarkupError.self) { try parse(xml) }
    #expect(error?.place.file == "in.xml")
    #expect(error?.place.line == line)
    #expect(error?.message.isEmpty == false)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    let bytes = Array("<a>\n".utf8) + [0xC3, 0x28] + "</a>".utf8
    let error = #expect(throws: MarkupError.self) { try Document(parsing: bytes, name: "x") }
    #expect(error?.place.line == 2)
  }

  @Test func `bytes of zero are refused`() {
    #expect(throws: MarkupError.self) { try Document(parsing: [0, 0, 0, 0], name: "x") }
    #expect(throws: MarkupError.self) { try parse("<a>\u{0}</a>") }
  }
}

@Suite struct `Hostile documents` {
  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>\n<a>&x;</a>",
    "<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a b='&x;'/>",
    "<!DOCTYPE a [<!ENTITY % x SYSTEM 'http://127.0.0.1/x'> %x;]><a/>",
    "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>",
    "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
    "<!DOCTYPE a PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://127.0.0.1/x'><a/>",
  ])
  func `entities, declarations and external subsets are refused`(xml: String) {
    let error = #expect(throws: MarkupError.self) { try parse(xml) }
    #expect(error?.hint != nil)
  }

  @Test func `an entity bomb is refused at its first declaration`() {
    let entities = (1...30).map { "<!ENTITY e\($0) '&e\($0 - 1);&e\($0 - 1);'>" }.joined()
    let error = #expect(throws: MarkupError.self) {
      try parse("<!DOCTYPE a [<!ENTITY e0 'x'>\(entities)]><a b='&e30;'>&e30;</a>")
    }
    #expect(error?.message == "the document declares an entity, 'e0'")
    #expect(error?.place.line == 1)
  }

  @Test func `deep nesting is refused, not followed`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(try parse(nested(200)).root.name == "a")
    #expect(throws: MarkupError.self) { try parse(nested(300)) }
    #expect(throws: MarkupError.self) { try parse(String(repeating: "<a>", count: 1_000_000)) }
  }

  @Test func `XInclude and schema locations are left alone`() throws {
    let document = try parse(
      """
      <a xmlns:i='http://www.w3.org/2001/XInclude'>\
      <i:include href='file:///etc/hostname' parse='text'/></a>
      """
    )
    #expect(document.root.text == "")
  }
}
