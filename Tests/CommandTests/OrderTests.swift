import Foundation
import Testing

/// Neither the order of rows nor the split into files changes a finding.
@Suite struct OrderTests {
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
  func `shuffled rows and split files give the same findings`(_ seed: UInt64) throws {
    let place = try Workplace.withSample()
    try Run("report", "-o", "before", in: place.url)
    var random = Random(state: seed)
    var lines = try records(of: "waves/2024.csv", in: place)
    let header = lines.removeFirst()
    lines.shuffle(using: &random)
    let cut = Int.random(in: 1..<lines.count, using: &random)
    try place.write(Data(([header] + lines[..<cut]).joined()), to: "waves/2024.csv")
    try place.write(Data(([header] + lines[cut...]).joined()), to: "waves/2024-b.csv")
    let file = "{path: waves/2024.csv, delimiter: semicolon, encoding: windows-1252}"
    try place.replace(
      "- \(file)",
      with: "- \(file)\n      - \(file.replacingOccurrences(of: "2024.csv", with: "2024-b.csv"))"
    )
    let run = try Run("report", "-o", "after", in: place.url)
    #expect(run.status == 0)
    #expect(
      try findings(place.text("after/report.xml")) == findings(place.text("before/report.xml"))
    )
    let tables = try place.contents(of: "before/tables")
    #expect(tables.count == 22)
    #expect(try place.contents(of: "after/tables") == tables)
  }

  @Test(arguments: [11, 12] as [UInt64])
  func `a row for every answer, shuffled, gives the findings of a row a person`(
    _ seed: UInt64
  ) throws {
    let place = try Workplace.withSample()
    try Run("report", "-o", "before", in: place.url)
    var random = Random(state: seed)
    try place.makeLong("waves/2023.csv", persons: ["Respondent", "Område"], &random)
    try place.makeLong("waves/2025.csv", persons: ["ID", "Sted"], &random)
    let shape = "item: spørgsmål\n      value: svar"
    try place.replace(
      "    files: [waves/2023.csv]",
      with: "    files: [waves/2023.csv]\n    columns:\n      \(shape)"
    )
    try place.replace(
      "      partnership: Sted\n",
      with: "      partnership: Sted\n      \(shape)\n"
    )
    try place.makeLong("waves/2025-vaskeriet.csv", persons: ["ID"], &random)
    let run = try Run("report", "-o", "after", in: place.url)
    #expect(run.status == 0)
    #expect(
      try findings(place.text("after/report.xml")) == findings(place.text("before/report.xml"))
    )
    #expect(try place.contents(of: "after/tables") == place.contents(of: "before/tables"))
  }

  /// The records of a file with their line ends; a line break in quotes ends none.
  private func records(of name: String, in place: Workplace) throws -> [Data] {
    var records: [Data] = [Data()]
    var isInQuotes = false
    for byte in try Data(contentsOf: place.path(name)) {
      records[records.count - 1].append(byte)
      if byte == UInt8(ascii: "\"") { isInQuotes.toggle() }
      if byte == UInt8(ascii: "\n"), !isInQuotes { records.append(Data()) }
    }
    return records.filter { !$0.isEmpty }
  }

  /// The report without what tells of its files.
  private func findings(_ report: String) -> String {
    report.replacing(/(?s)<(provenance|data-quality|diagnostics).*?<\/\1>/, with: "")
  }
}

extension Workplace {
  /// Writes a file of commas without quotes anew, with a shuffled row for every answer.
  fileprivate func makeLong(_ name: String, persons: [String], _ random: inout Random) throws {
    let lines = try text(name).replacing("\u{FEFF}", with: "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = lines[0]
    let items = header.indices.filter { header[$0].contains(/^(tilhoer|tillid|skaber|Q\d)/) }
    let own = persons.compactMap { header.firstIndex(of: $0) }
    var rows = lines.dropFirst().flatMap { fields in
      items.map { item in (own.map { fields[$0] } + [header[item], fields[item]]) }
    }
    rows.shuffle(using: &random)
    let long = [persons + ["spørgsmål", "svar"]] + rows
    try write(long.map { $0.joined(separator: ",") }.joined(separator: "\n"), to: name)
  }
}

/// Random numbers that are the same every time: SplitMix64.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
