import Foundation
import Testing

/// What bad input gets: a place, a reason, a mend, and no output file changed.
@Suite struct BadInputTests {
  /// A way to spoil a project, and what must be said of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: Int32
    let says: [String]
    let spoil: @Sendable (Workplace) throws -> Void

    init(
      _ description: String,
      _ status: Int32,
      says: String...,
      spoil: @escaping @Sendable (Workplace) throws -> Void
    ) {
      testDescription = description
      self.status = status
      self.says = says
      self.spoil = spoil
    }
  }

  private static let rows = SmallProject.rows(1)

  static let cases = [
    Case(
      "a missing file",
      66,
      says: "samhold.yaml:21:13: error[SH601]: The file `w1.csv` does not",
      "hint: Did you mean `w2.csv`?"
    ) { try FileManager.default.removeItem(at: $0.path("w1.csv")) },
    Case("an empty file", 65, says: "w1.csv:1:1: error[SH202]:", "hint: Export the file again") {
      try $0.write("", to: "w1.csv")
    },
    Case("only a header", 65, says: "w1.csv:1: error[SH203]:", "hint: Export") {
      try $0.write(SmallProject.header, to: "w1.csv")
    },
    Case("half a workbook", 65, says: "w1.csv: error[SH208]:", "no whole workbook", "hint:") {
      try $0.write(Data([0x50, 0x4B, 3, 4] + (0..<200).map { UInt8($0) }), to: "w1.csv")
    },
    Case("zero bytes", 65, says: "w1.csv:2:3: error[SH204]:", "zero byte", "hint:") {
      try $0.write(rows.replacingOccurrences(of: "p0,", with: "p0\0,"), to: "w1.csv")
    },
    Case(
      "a folder",
      66,
      says: "samhold.yaml:21:13: error[SH602]: `w1.csv` is a folder",
      "hint: Name"
    ) { place in
      try FileManager.default.removeItem(at: place.path("w1.csv"))
      try FileManager.default.createDirectory(
        at: place.path("w1.csv"),
        withIntermediateDirectories: false
      )
    },
    Case("an unclosed quote", 65, says: "w1.csv:42:5: error[SH201]:", "never closed", "hint:") {
      try $0.write(rows + "p40,\"a,1,2\np41,a,1,2\n", to: "w1.csv")
    },
    Case("a ragged row", 65, says: "w1.csv:42:", "error[SH201]:", "3 fields", "4 are", "hint:") {
      try $0.write(rows + "p40,a,1\n", to: "w1.csv")
    },
    Case(
      "the wrong encoding stated",
      65,
      says: "w1.csv:42:5: error[SH205]:",
      "hint:",
      "windows-1252"
    ) { place in
      try place.write(
        Data(rows.utf8) + Data("p40,".utf8) + Data([0xE5]) + Data(",1,2\n".utf8),
        to: "w1.csv"
      )
      try place.replace("files: [w1.csv]", with: "files: [{path: w1.csv, encoding: utf-8}]")
    },
    Case(
      "an unknown label in row 40,000",
      65,
      says: "w1.csv:40001:11: error[SH301]:",
      "`q1`",
      "hint: Known answers:",
      "`Disagree`"
    ) { place in
      var lines = SmallProject.rows(1, count: 40_000).split(separator: "\n").map(String.init)
      lines[40_000] = "p399999,a,Perhaps,2"
      try place.write(lines.joined(separator: "\n") + "\n", to: "w1.csv")
    },
    Case(
      "a respondent twice",
      65,
      says: "w1.csv:2: error[SH305]:",
      "line 2, line 42",
      "hint: Remove all rows but one"
    ) { try $0.write(rows + "p0,a,1,2\n", to: "w1.csv") },
    Case(
      "a missing column",
      65,
      says: "samhold.yaml:17:40: error[SH206]:",
      "no column `place`",
      "hint: Did you mean `plaice`?"
    ) { try $0.write(rows.replacingOccurrences(of: "id,place", with: "id,plaice"), to: "w1.csv") },
    Case("an unknown partnership", 65, says: "w1.csv:42:5: error[SH302]:", "hint: Known: `a`") {
      try $0.write(rows + "p40,c,1,2\n", to: "w1.csv")
    },
    Case("a wrong amount", 65, says: "outputs.csv:2:", "error[SH402]:", "hint:") {
      try $0.write("partnership,output,amount,period\na,hours,many,2025\n", to: "outputs.csv")
    },
    Case("a missing ledger", 66, says: "samhold.yaml:28:19: error[SH601]:") {
      try FileManager.default.removeItem(at: $0.path("outputs.csv"))
    },
    Case("an unknown key", 78, says: "samhold.yaml:3:1: error[SH102]:", "hint:", "`language`") {
      try $0.replace("language: en", with: "langage: en")
    },
    Case("bad YAML", 78, says: "samhold.yaml:", "error[SH101]:") {
      try $0.replace("title: A small", with: "title: [A small")
    },
    Case("a project file that is not UTF-8", 78, says: "samhold.yaml:2:11: error[SH101]:") {
      let text = Data(SmallProject.usualProjectFile.utf8)
      let split = try #require(text.firstRange(of: Data("mall".utf8))).lowerBound
      try $0.write(text[..<split] + Data([0xE5]) + text[split...], to: "samhold.yaml")
    },
  ]

  @Test(arguments: cases)
  func `bad input is placed, explained and leaves the report as it was`(_ bad: Case) throws {
    let place = try Workplace(SmallProject())
    #expect(try Run("report", in: place.url).status == 0)
    let before = try place.contents(of: "report")
    try bad.spoil(place)
    for command in ["report", "check"] {
      let run = try Run(command, in: place.url)
      #expect(run.status == bad.status)
      #expect(run.output == "")
      for words in bad.says { #expect(run.errors.contains(words)) }
      #expect(run.errors.hasSuffix(" error\n"))
    }
    #expect(try place.contents(of: "report") == before)
  }

  @Test func `everything wrong is told at once, and the worst decides the status`() throws {
    var project = SmallProject()
    project.first += "p40,c,1,2\np41,a,Perhaps,2\n"
    project.outputs += "c,hours,1,2025\n"
    let place = try Workplace(project)
    try FileManager.default.removeItem(at: place.path("w2.csv"))
    let run = try Run("check", in: place.url)
    #expect(run.status == 66)
    for code in ["SH301", "SH302", "SH601"] { #expect(run.errors.contains("error[\(code)]")) }
    #expect(run.errors.hasSuffix("4 errors\n"))
  }

  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["SAMHOLD_SANITIZED"] == nil,
      "sanitizers need more addresses than this test allows"
    ),
    .timeLimit(.minutes(5))
  )
  func `a line without an end is refused in bounded memory`() throws {
    let place = try Workplace(SmallProject())
    try FileManager.default.removeItem(at: place.path("w1.csv"))
    // The stream never ends, so this returns only if the reader gives up; and it may not use
    // more than a gigabyte of addresses.
    let run = try Run(
      shell: """
        mkfifo w1.csv
        (printf 'id,place,q1,q2\\np0,a,1,2\\n'; yes | tr -d '\\n') >w1.csv 2>/dev/null &
        ulimit -v 1000000
        "$samhold" report
        """,
      in: place.url
    )
    #expect(run.status == 65)
    #expect(run.errors.contains("w1.csv:3:1: error[SH201]:"))
    #expect(run.errors.contains("16 MiB"))
    #expect(try place.contents(of: "report").isEmpty)
  }

  @Test func `a pipe cannot be read a second time`() throws {
    var project = SmallProject()
    project.first += "p0,a,1,2\n"
    let place = try Workplace(project)
    try place.replace("language: en", with: "language: en\nduplicates: exclude")
    // A pipe gives its bytes once; the second pass, which duplicates need, cannot have them.
    let run = try Run(
      shell: "mv w1.csv kept; mkfifo w1.csv; cat kept >w1.csv & \"$samhold\" report",
      in: place.url
    )
    #expect(run.status == 66)
    #expect(run.errors.contains("error[SH602]: The file `w1.csv` must be read a second time"))
  }
}

extension Workplace {
  /// Replaces a piece of the project file, which must be there.
  func replace(_ piece: String, with other: String) throws {
    let text = try text("samhold.yaml")
    try #require(text.contains(piece))
    try write(text.replacingOccurrences(of: piece, with: other), to: "samhold.yaml")
  }
}
