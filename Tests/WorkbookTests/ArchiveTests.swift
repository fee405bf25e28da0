import Testing

@testable import Workbook

@Suite struct `Broken and hostile workbooks` {
  private let book = TestWorkbook(
    rows: "<row><c t='s'><v>0</v></c><c><v>1</v></c></row>",
    strings: "<si><t>Enig</t></si>"
  )

  @Test func `a whole one is read`() throws {
    #expect(try book.lines() == ["Enig,1"])
    #expect(try table(book.bytes.dropLast(2) + [3, 0, 1, 2, 3]).text == "Enig,1\n")
  }

  @Test func `one that is cut off anywhere is refused`() {
    let bytes = book.bytes
    for count in 0..<bytes.count {
      #expect(throws: WorkbookFault.self) { try table(Array(bytes.prefix(count))) }
    }
  }

  /// The sizes and offsets are all in the last part of the file.
  @Test(arguments: [0x00, 0x7F, 0xFF] as [UInt8])
  func `one with any other byte is read or refused, and nothing worse`(byte: UInt8) {
    let bytes = book.bytes
    for index in bytes.indices where bytes[index] != byte {
      var changed = bytes
      changed[index] = byte
      do { _ = try table(changed) } catch { #expect(error is WorkbookFault) }
    }
  }

  @Test func `a byte of a table that has changed is found by the checksum`() throws {
    var bytes = book.bytes
    let place = try #require(bytes.firstRange(of: Array("<v>1</v>".utf8)))
    bytes[place.lowerBound + 3] = UInt8(ascii: "2")
    let fault = #expect(throws: WorkbookFault.self) { try table(bytes) }
    #expect(
      fault?.summary
        == "The workbook's part `xl/worksheets/sheet1.xml` is broken: the checksum is another."
    )
  }

  @Test func `what is no workbook is refused with what it is`() {
    var other = book
    other.parts = [("word/document.xml", [])]
    expectFault("no workbook", other.bytes)
    other.parts = [("mimetype", []), ("content.xml", [])]
    expectFault("OpenDocument", other.bytes)
    expectFault("end of its ZIP archive is missing", Array("PK\u{3}\u{4} and no more".utf8))
    expectFault("end of its ZIP archive is missing", [])
    expectFault("(.xls)", [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600))
  }

  @Test func `an encrypted one is refused with what to do`() {
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    let bytes = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 600) + name + [0, 0]
    let fault = #expect(throws: WorkbookFault.self) { try Workbook(bytes) }
    #expect(fault?.kind == .encrypted)
    #expect(fault?.hint.contains("Remove the password") == true)
  }

  @Test func `parts that are encrypted, packed otherwise, twice or Zip64 are refused`() throws {
    let entry = try #require(book.bytes.firstRange(of: [0x50, 0x4B, 1, 2])).lowerBound
    func changed(_ offset: Int, _ values: UInt8...) -> [UInt8] {
      var bytes = book.bytes
      bytes.replaceSubrange(entry + offset..<entry + offset + values.count, with: values)
      return bytes
    }
    let fault = #expect(throws: WorkbookFault.self) { try Workbook(changed(8, 1)) }
    #expect(fault?.kind == .encrypted)
    expectFault("packed in a way", changed(10, 12))
    expectFault("cannot be unpacked", changed(10, 8))
    expectFault("Zip64", changed(42, 0xFF, 0xFF, 0xFF, 0xFF))
    var twice = book
    twice.add("XL/Workbook.xml", "<workbook/>")
    expectFault("twice", twice.bytes)
    var lost = book
    lost.parts.removeAll { $0.name == "xl/sharedStrings.xml" }
    expectFault("`xl/sharedStrings.xml` is missing", lost.bytes)
  }

  @Test func `what unpacks to more than its limit is refused`() {
    var limits = WorkbookLimits()
    limits.sheetBytes = 10
    expectFault("more than 0 MiB", book.bytes, .tooLarge, limits)
    limits = WorkbookLimits()
    limits.sharedTextBytes = 3
    expectFault("MiB of text", book.bytes, .tooLarge, limits)
    limits = WorkbookLimits()
    limits.sharedStrings = 0
    expectFault("different texts", book.bytes, .tooLarge, limits)
  }

  @Test func `a bomb is refused`() throws {
    expectFault("more than 200 times its size", try Fixture.bytes("hostile/bomb.xlsx"), .tooLarge)
  }

  private func expectFault(
    _ words: String,
    _ bytes: [UInt8],
    _ kind: WorkbookFault.Kind = .unreadable,
    _ limits: WorkbookLimits = WorkbookLimits()
  ) {
    let fault = #expect(throws: WorkbookFault.self) { try table(bytes, limits: limits) }
    #expect(fault?.kind == kind)
    #expect(fault?.summary.contains(words) == true, "\(fault?.summary ?? "")")
  }
}
