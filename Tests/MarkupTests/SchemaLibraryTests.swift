import Testing

@testable import Markup

/// Schemas of several files.
@Suite struct `Schemas that reach for others` {
  private static let files = [
    "http://example.org/a/start.xsd": """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:b="urn:b" targetNamespace="urn:a"
      elementFormDefault="qualified">
      <xs:include schemaLocation="parts/more.xsd"/>
      <xs:import namespace="urn:b" schemaLocation="http://example.org/b.xsd"/>
      <xs:element name="start"><xs:complexType><xs:sequence>
        <xs:element ref="b:score"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:schema>
    """,
    "http://example.org/a/parts/more.xsd": """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a">
      <xs:element name="more" type="xs:boolean"/>
    </xs:schema>
    """,
    "http://example.org/b.xsd": """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b">
      <xs:element name="score" type="xs:decimal"/>
    </xs:schema>
    """,
  ]

  private func schema(without missing: String = "") throws -> Schema {
    try Schema(at: "http://example.org/a/start.xsd") { address in
      address == missing ? nil : Self.files[address].map { Array($0.utf8) }
    }
  }

  @Test func `what they import and include counts from where they lie`() throws {
    let schema = try schema()
    let valid = try parse("<start xmlns='urn:a'><score xmlns='urn:b'>1.5</score></start>")
    #expect(schema.validate(valid) == [])
    #expect(schema.validate(try parse("<more xmlns='urn:a'>true</more>")) == [])
    let wrong = try parse("<start xmlns='urn:a'><score xmlns='urn:b'>x</score></start>")
    #expect(schema.validate(wrong).count == 1)
  }

  @Test func `a file that is missing is an error`() {
    for address in Self.files.keys.sorted() where !address.contains("more") {
      #expect(throws: MarkupError.self) { try schema(without: address) }
    }
  }

  @Test func `a schema of one file still reaches for nothing`() throws {
    let text = try #require(Self.files["http://example.org/a/start.xsd"])
    #expect(throws: MarkupError.self) { try Schema(parsing: Array(text.utf8), name: "a.xsd") }
  }
}
