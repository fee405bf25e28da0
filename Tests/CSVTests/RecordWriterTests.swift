import Testing

@testable import CSV

struct RecordWriterTests {
  private func written(_ texts: [String], _ writer: RecordWriter = RecordWriter()) -> String {
    var writer = writer
    writer.record(texts)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func `only fields that need quotes have them`() {
    #expect(written(["a", "b,c", "d\"e", "f\ng", " h "]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\", h \n")
    let semicolons = RecordWriter(delimiter: .semicolon, lineBreak: .carriageReturnLineFeed)
    #expect(written(["a,b", "c;d"], semicolons) == "a,b;\"c;d\"\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
  func `text that looks like a formula is made harmless`(text: String) {
    #expect(written([text]) == "'\(text)\n")
  }

  @Test func `a carriage return at the start is made harmless and quoted`() {
    #expect(written(["\r=1"]) == "\"'\r=1\"\n")
  }

  @Test func `numbers are written as they are`() {
    var writer = RecordWriter(delimiter: .comma)
    writer.number("-1.5")
    writer.number("-1,5")
    writer.endRecord()
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "-1.5,\"-1,5\"\n")
  }

  @Test func `a record of one empty field is no empty line`() {
    #expect(written([""]) == "\"\"\n")
    #expect(written(["", ""]) == ",\n")
  }

  @Test func `what is written is read again`() {
    let rows = [["a", "b"], ["x,\"y\"\r\n", ""], ["é;👍", "'q"]]
    var writer = RecordWriter(delimiter: .comma, lineBreak: .carriageReturnLineFeed)
    for row in rows { writer.record(row) }
    #expect(read(writer.bytes, stated: StatedDialect(delimiter: .comma)).records == rows)
  }
}
