import Testing

@testable import CSV

struct UTF8FormTests {
  @Test func `every character has the length the standard library gives it`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      #expect(UTF8Form.length(in: bytes.span, at: 0) == bytes.count)
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC3],
      [0xE2, 0x82], [0xE2, 0x82, 0x41], [0xF0, 0x9F, 0x91, 0x41], [0xFF],
    ] as [[UInt8]]
  )
  func `overlong, cut off and surrogate sequences are refused`(bytes: [UInt8]) {
    #expect(UTF8Form.length(in: bytes.span, at: 0) == nil)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
  }
}
