import FoundationEssentials
import Testing

@testable import Rendering

struct ReportPackageTests {
  @Test func `the checksum is that of the standard`() {
    // The check value of CRC-32/ISO-HDLC in every catalogue of checksums.
    #expect(StoredArchive.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(StoredArchive.checksum(of: []) == 0)
  }

  @Test func `an archive without files is the twenty-two bytes of its end`() {
    #expect(StoredArchive().bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
  }

  @Test func `the same document gives the same package`() throws {
    let document = Array("<html/>".utf8)
    let package = try #require(ReportPackage.bytes(of: document, named: "esrs-2025"))
    #expect(package == ReportPackage.bytes(of: document, named: "esrs-2025"))
    #expect(package.starts(with: [0x50, 0x4B, 3, 4]))
  }
}
