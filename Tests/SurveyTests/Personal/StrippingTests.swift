import CSV
import Testing

@testable import Survey

/// Copies of exports without personal data.
@Suite struct StrippingTests {
  private func stripping(_ bytes: [UInt8], for project: Project? = nil) -> Stripping {
    Stripping(InputFile(path: "w1.csv", at: Place(file: "w1.csv")), for: project) { _ in
      MemorySource(bytes)
    }
  }

  /// The copy, and which columns went.
  private func strip(
    _ bytes: [UInt8],
    for project: Project? = nil,
    also: [String] = [],
    keep: [String] = []
  ) throws -> (bytes: [UInt8], plan: StripPlan) {
    let stripping = stripping(bytes, for: project)
    let plan = try stripping.plan(also: also, keeping: keep)
    var copy: [UInt8] = []
    try stripping.copy(plan, to: { copy += $0 })
    return (copy, plan)
  }

  private func strip(_ text: String, also: [String] = [], keep: [String] = []) throws -> String {
    String(decoding: try strip(Array(text.utf8), also: also, keep: keep).bytes, as: UTF8.self)
  }

  @Test func `what stays, stays byte for byte`() throws {
    let copy = try strip(
      "sep=;\r\n\"id\";E-mail;\"q \"\"1\"\"\";q2\r\n 7 ;a@example.org;\"a;b\r\nc\";\r\n8;;x;'y'"
    )
    #expect(copy == "sep=;\r\n\"id\";\"q \"\"1\"\"\";q2\r\n 7 ;\"a;b\r\nc\";\r\n8;x;'y'\n")
  }

  @Test(arguments: [Encoding.windows1252, .utf16LittleEndian, .utf16BigEndian])
  func `the encoding stays, with its byte order mark`(_ encoding: Encoding) throws {
    let before = "id,mail,svar\n1,a@example.org,Både – og €\n2,b@example.org,nej\n"
    let after = "id,svar\n1,Både – og €\n2,nej\n"
    #expect(try strip(encoding.file(before)).bytes == encoding.file(after))
  }

  @Test func `columns go by their names and by the form of their values`() throws {
    let (copy, plan) = try strip(
      Array("id,Navn,x,y,Dato\n1,Anna,192.0.2.1,4,2025-03-01\n2,Bo,,5,2025-03-02\n".utf8)
    )
    #expect(String(decoding: copy, as: UTF8.self) == "id,y,Dato\n1,4,2025-03-01\n2,5,2025-03-02\n")
    #expect(plan.removed.map(\.kind) == [.name, .ipAddress])
    #expect(plan.removed.map(\.reason) == [.name, .values(1, of: 1)])
    #expect(plan.rows == 2)
  }

  @Test func `half of the values must have the form`() throws {
    let rows = { (mails: Int) in
      "id,x\n" + (0..<10).map { "\($0),\($0 < mails ? "a\($0)@example.org" : "nej")\n" }.joined()
    }
    #expect(try strip(rows(4)) == rows(4))
    #expect(try strip(rows(5)) == "id\n" + (0..<10).map { "\($0)\n" }.joined())
  }

  @Test func `columns go and stay as they are named, also by number`() throws {
    let text = "id,mail,note,note\n1,a@b.dk,x,z\n"
    #expect(try strip(text, also: ["note (2)"]) == "id,note\n1,x\n")
    #expect(try strip(text, also: ["3"], keep: ["mail"]) == "id,mail,note\n1,a@b.dk,z\n")
    let faults = #expect(throws: Complaints.self) {
      try strip(text, also: ["nott"], keep: ["note"])
    }
    #expect(faults?.diagnostics.map(\.code) == [.missingColumn, .ambiguousColumn])
  }

  @Test func `a copy without any column is refused, and empty fields are no empty lines`() throws {
    #expect(throws: Complaints.self) { try strip("mail\na@b.dk\n") }
    #expect(try strip("svar,mail\n,a@b.dk\n1,a@b.dk\n") == "svar\n\"\"\n1\n")
  }

  @Test func `columns that the project uses stay`() throws {
    var project = SmallProject()
    project.columns = "{respondent: E-mail, partnership: place}"
    let text = "E-mail,place,own,proud,guest,meet,Telefon\na@b.dk,north,1,2,3,4,+4512345678\n"
    let (copy, plan) = try strip(Array(text.utf8), for: project.project())
    #expect(String(decoding: copy, as: UTF8.self).hasPrefix("E-mail,place,own,proud,guest,meet\n"))
    #expect(plan.removed.map(\.kind) == [.phone])
    #expect(plan.kept.map(\.because) == [.project])
    #expect(plan.kept.map(\.column.kind) == [.email])
  }

  @Test func `the header rows of a platform stay, and it is recognised again`() throws {
    let text =
      "StartDate,IPAddress,ResponseId,Q1\nStart,IP Address,Response ID,Glad?\n"
      + #""{""ImportId"":""startDate""}","{""ImportId"":""ipAddress""}","{""ImportId"":""_recordId""}","#
      + "\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n2025-03-01 10:00:00,192.0.2.1,R_1,4\n"
    let (copy, plan) = try strip(Array(text.utf8))
    #expect(plan.removed.map(\.kind) == [.ipAddress])
    let inspected = try Inspecting { _ in MemorySource(copy) }.inspect(["w1.csv"]).files
    #expect(inspected.first?.recognition.platform == .qualtrics)
    #expect(inspected.first?.headerRows == 3)
    #expect(!String(decoding: copy, as: UTF8.self).contains("192"))
  }

  @Test func `a file that breaks off is refused`() throws {
    let stripping = stripping(Array("id,mail\n1,a@b.dk\n2\n".utf8))
    #expect(throws: Complaints.self) { try stripping.plan(also: [], keeping: []) }
  }
}

extension Encoding {
  /// A text as a file in this encoding, with a byte order mark where it is usual.
  fileprivate func file(_ text: String) -> [UInt8] {
    switch self {
    case .utf16LittleEndian:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default:
      text.unicodeScalars.map { scalar in
        // The only ones above Latin-1 here.
        scalar == "–" ? 0x96 : scalar == "€" ? 0x80 : UInt8(scalar.value)
      }
    }
  }
}
