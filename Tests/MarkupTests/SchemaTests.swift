import Testing

@testable import Markup

@Suite struct `Validating` {
  private static let text = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:w"
      targetNamespace="urn:w" elementFormDefault="qualified">
      <xs:element name="wave">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="score" type="xs:decimal" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="xs:ID" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  private func schema() throws -> Schema {
    try Schema(parsing: Array(Self.text.utf8), name: "w.xsd")
  }

  @Test func `a valid document has no errors`() throws {
    let document = try parse("<wave xmlns='urn:w' id='a'><score>1.5</score></wave>")
    #expect(try schema().validate(document) == [])
  }

  @Test func `every error has its line`() throws {
    let document = try parse(
      "<wave xmlns='urn:w'>\n<score>x</score>\n<score>1</score>\n<score>y</score>\n</wave>"
    )
    let errors = try schema().validate(document)
    #expect(errors.map(\.place.line) == [1, 2, 4])
    #expect(errors.allSatisfy { $0.place.file == "in.xml" })
    #expect(errors[1].message.contains("'x' is not a valid value"))
  }

  @Test(
    arguments: [
      "<wave xmlns='urn:w' id='a'><score>1.5</score></wave>",
      "<wave xmlns='urn:w'>\n<score>x</score>\n<score>1</score>\n<score>y</score>\n</wave>",
    ]
  )
  func `bytes have the errors of the document in them`(text: String) throws {
    let found = try schema().validate(Array(text.utf8), name: "in.xml")
    let expected = try schema().validate(parse(text))
    #expect(found.map(\.message) == expected.map(\.message))
    #expect(found.map(\.place.line) == expected.map(\.place.line))
  }

  @Test(arguments: [
    "", "<wave xmlns='urn:w' id='a'><score>1", "wave", "<wave xmlns='urn:w' id='\u{1}'/>",
  ])
  func `bytes that are no document are not valid`(text: String) throws {
    #expect(try !schema().validate(Array(text.utf8), name: "in.xml").isEmpty)
  }

  @Test func `a document made by the program is validated too`() throws {
    let document = Document(root: "wave", namespace: "urn:w", name: "made")
    document.root.set("id", "a")
    document.root.add("score", text: "1")
    #expect(try schema().validate(document) == [])
    document.root.add("scare", text: "1")
    let errors = try schema().validate(document)
    #expect(errors.count == 1)
    #expect(errors.first?.place == Place(file: "made"))
  }

  @Test func `a document cannot bring a schema of its own`() throws {
    let document = try parse(
      """
      <wave xmlns='urn:w' id='a' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
      xsi:schemaLocation='urn:w file:///etc/hostname urn:v http://127.0.0.1/v.xsd'>\
      <score>x</score></wave>
      """
    )
    let schema = try schema()
    #expect(!schema.validate(document).isEmpty)
    #expect(schema.validate(try parse("<wave xmlns='urn:w' id='a'><score>1</score></wave>")) == [])
  }

  @Test(arguments: [
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:element type='no'/></xs:schema>",
    "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n<xs:import namespace='urn:x' "
      + "schemaLocation='http://127.0.0.1/x.xsd'/><xs:element name='a' xmlns:x='urn:x' "
      + "type='x:t'/></xs:schema>",
    "<no-schema>\n</no-schema>", "<xs:schema",
  ])
  func `what is no schema is refused`(text: String) {
    let error = #expect(throws: MarkupError.self) {
      try Schema(parsing: Array(text.utf8), name: "bad.xsd")
    }
    #expect(error?.place.file == "bad.xsd")
  }
}
