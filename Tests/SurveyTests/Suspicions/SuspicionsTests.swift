import CSV
import Testing

@testable import Survey

/// What `samhold check` finds suspicious, row by row.
@Suite struct SuspicionsTests {
  private let header = "id,place,own,proud,guest,meet"

  private func suspicions(
    _ first: [String],
    _ second: [String] = [],
    header: String? = nil,
    of project: SmallProject = SmallProject(),
    today: CalendarDate? = nil
  ) throws -> [Diagnostic] {
    let header = header ?? self.header
    let files = [
      "w1.csv": ([header] + first).joined(separator: "\n") + "\n",
      "w2.csv": ([header] + second).joined(separator: "\n") + "\n",
    ]
    let opening: Opening = { MemorySource(try #require(files[$0.path])) }
    let project = try project.project()
    let tally = try? SurveyReader(project, opening: opening).read().tally
    return Suspicions(project, today: today, opening: opening).diagnostics(tally)
  }

  /// Rows of people with different answers who are all plainly named.
  private func rows(_ count: Int, from first: Int = 0) -> [String] {
    (first..<first + count).map { "p\($0)-\($0 * 37),north,\($0 % 5 + 1),2,\(($0 + 2) % 5 + 1),4" }
  }

  private func codes(_ diagnostics: [Diagnostic]) -> [String] { diagnostics.map(\.code.rawValue) }

  @Test func `answers of people who differ are not suspicious`() throws {
    #expect(try suspicions(rows(40), rows(40)) == [])
  }

  @Test func `one answer to all of a battery is told where reversed items contradict it`() throws {
    // Three of 23 are 13 %, two of 22 are 9 %; `guest` is the reversed item.
    let alike = (0..<3).map { "s\($0),north,4,4,4,4" }
    let found = try suspicions(rows(20) + alike)
    #expect(codes(found) == ["SH370"])
    #expect(found.first?.place == Place(file: "w1.csv", line: 22))
    #expect(found.first?.occurrences == 3)
    #expect(found.first?.summary.contains("3 of 23 people") == true)
    #expect(found.first?.summary.contains("1 of the 4 are reversed") == true)
    #expect(found.first?.summary.contains("lines 22, 23, 24") == true)
    #expect(try suspicions(rows(20) + alike.dropLast()) == [])
  }

  @Test func `without a reversed item only more than half is told`() throws {
    var project = SmallProject()
    project.items = project.items.replacing(", reversed: true", with: "")
    let alike = (0..<20).map { "s\($0)-\($0 * 41),north,4,4,4,4" }
    #expect(try suspicions(rows(20) + alike, of: project) == [])
    let more = try suspicions(rows(19) + alike, of: project)
    #expect(codes(more) == ["SH370"])
    #expect(more.first?.summary.contains("20 of 39 people") == true)
  }

  @Test func `a share of fewer than twenty people is not told`() throws {
    #expect(try suspicions((0..<19).map { "s\($0)-\($0 * 41),north,4,4,4,4" }) == [])
  }

  @Test func `days are held against the calendar, the day of today and the fieldwork`() throws {
    // Of forty days one may be none, and the others still tell the order.
    var days = (0..<40).map { "\(14 + $0 % 17)-03-2024" }
    days[3] = "30-02-2024"
    days[5] = "20-03-2051"
    days[6] = "31-12-1899"
    days[7] = "20-05-2024"
    days[9] = "01-04-2024"
    let found = try suspicions(
      zip(rows(40), days).map { "\($0),\($1)" },
      header: header + ",Dato",
      today: CalendarDate(year: 2026, month: 1, day: 1)
    )
    #expect(codes(found) == ["SH371", "SH371", "SH371", "SH373"])
    #expect(found.map { $0.place?.line } == [5, 7, 8, 9])
    #expect(found.allSatisfy { $0.occurrences == 1 })
    #expect(!found.contains { $0.summary.contains("2051") || $0.summary.contains("20-05") })
  }

  @Test func `days whose order is not known are not judged until it is stated`() throws {
    let days = (0..<40).map { "0\($0 % 9 + 1)-03-2014" }
    let rows = zip(rows(40), days).map { "\($0),\($1)" }
    let found = try suspicions(rows, header: header + ",Dato")
    #expect(codes(found) == ["SH377"])
    #expect(found.first?.severity == .note)
    #expect(found.first?.hint?.contains("`date_order: dmy` or `date_order: mdy`") == true)
    var project = SmallProject()
    project.waves = project.waves.replacing(
      "files: [w1.csv]",
      with: "files: [{path: w1.csv, date_order: dmy}]"
    )
    let judged = try suspicions(rows, header: header + ",Dato", of: project)
    #expect(codes(judged) == ["SH373"])
    #expect(judged.first?.occurrences == 40)
  }

  @Test func `a day that the stated order does not know is none`() throws {
    var project = SmallProject()
    project.waves = project.waves.replacing(
      "files: [w1.csv]",
      with: "files: [{path: w1.csv, date_order: mdy}]"
    )
    let days = (0..<40).map { $0 < 39 ? "03-0\($0 % 9 + 1)-2024" : "31-03-2024" }
    let rows = zip(rows(40), days).map { "\($0),\($1)" }
    let found = try suspicions(rows, header: header + ",Dato", of: project)
    #expect(codes(found) == ["SH371"])
    #expect(found.first?.place?.line == 41)
  }

  @Test func `an end before the start is told, on one day by the time`() throws {
    let times = (0..<30).map { row in
      switch row {
      case 4: "2024-03-05T10:00:00.000+01:00,2024-03-04T10:00:00.000+01:00"
      case 8: "2024-03-05T10:00:30.000+01:00,2024-03-05T10:00:00.000+01:00"
      default: "2024-03-05T10:00:00.000+01:00,2024-03-05T10:09:00.000+01:00"
      }
    }
    // The columns that KoboToolbox adds.
    let rows = zip(rows(30), times).enumerated()
      .map { "\($1.0),\($1.1),\($0),u\($0),2024-03-05T10:10:00,\($0)" }
    let kobo = header + ",start,end,_id,_uuid,_submission_time,_index"
    let found = try suspicions(rows, header: kobo)
    #expect(codes(found) == ["SH372"])
    #expect(found.first?.occurrences == 2)
    #expect(found.first?.summary.contains("lines 6, 10") == true)
  }

  @Test func `nobody is born in a year in which nobody who answers was`() throws {
    let years = (0..<30).map { $0 == 2 ? "1880" : $0 == 3 ? "2030" : "\(1940 + $0)" }
    let rows = zip(rows(30), years).map { "\($0),\($1)" }
    let found = try suspicions(rows, header: header + ",Fødselsår")
    #expect(codes(found) == ["SH371"])
    #expect(found.first?.occurrences == 2)
    #expect(found.first?.summary.contains("1880") == false)
  }

  @Test func `identifiers that differ in case, blanks or zeros are told by their lines`() throws {
    let extra = [
      "ab-07,north,1,2,3,4", "AB-7,north,2,1,3,5", "x 9,north,1,2,5,4", "x9,south,1,2,5,4",
    ]
    let found = try suspicions(rows(30) + extra)
    // The last pair belongs to two partnerships.
    #expect(codes(found) == ["SH374"])
    #expect(found.first?.summary.contains("1 pair of") == true)
    #expect(found.first?.summary.contains("lines 32 and 33") == true)
    #expect(found.allSatisfy { !$0.summary.contains("ab-07") && !$0.summary.contains("AB-7") })
  }

  @Test func `an identifier written otherwise in another wave is told`() throws {
    let found = try suspicions(
      rows(30) + ["AB-7,north,1,2,3,4"],
      rows(30) + ["ab-7,north,1,2,3,4"]
    )
    #expect(codes(found) == ["SH374"])
    #expect(found.first?.place == Place(file: "w2.csv", line: 32))
    #expect(found.first?.summary.contains("w1.csv:32 and 32") == true)
  }

  @Test func `a slip in one digit is told among long identifiers, not among running numbers`()
    throws
  {
    let answers = { (row: Int) in "north,\(row % 5 + 1),2,\((row + 2) % 5 + 1),4" }
    // Each of these eight digits differs in more than one place from all others.
    let sparse = (0..<60).map { "\(10_000_000 + $0 * 1_010_203),\(answers($0))" }
    let slip = "\(10_000_000 + 7 * 1_010_203 + 400),\(answers(1))"
    #expect(try suspicions(sparse) == [])
    let found = try suspicions(sparse + [slip])
    #expect(codes(found) == ["SH374"])
    #expect(found.first?.summary.contains("lines 9 and 62") == true)
    let running = (0..<60).map { "\(10_000_000 + $0),\(answers($0))" }
    #expect(try suspicions(running) == [])
  }

  @Test func `answers that jump between waves are told, and that they may be turned round`() throws
  {
    let answers = { (own: [Int]) in
      own.enumerated().map { "p\($0)-\($0 * 37),north,\($1),2,\(($0 + 2) % 5 + 1),4" }
    }
    let low = (0..<60).map { [1, 1, 2, 2, 3][$0 % 5] }
    let found = try suspicions(answers(low), answers(low.map { 6 - $0 }))
    #expect(codes(found) == ["SH375"])
    #expect(found.first?.summary.contains("`own`") == true)
    #expect(found.first?.summary.contains("turned round") == true)
    #expect(try suspicions(answers(Array(low.prefix(29))), answers(low.map { 6 - $0 })) == [])
  }

  @Test func `the population stability index is the one worked out by hand`() {
    // Shares of 10, 20 and 30 of 60, and of 30, 20 and 10, with half a person added to each:
    // 2 · (20 / 61.5) · ln(30.5 / 10.5).
    let index = AnswerJumps.stabilityIndex([10, 20, 30], [30, 20, 10])
    #expect(abs(index - 0.693_561_903) < 1e-8)
    #expect(AnswerJumps.stabilityIndex([4, 0, 9], [4, 0, 9]) == 0)
  }

  @Test func `of answers on no scale the nearest known label is told, and never the answer`() throws
  {
    let extra = ["q1,north,Enigg,2,3,4", "q2,north,enigg,2,3,4", "q3,north,Blablabla,2,3,4"]
    let found = try suspicions(rows(20) + extra)
    #expect(codes(found) == ["SH376"])
    #expect(
      found.first?.summary.contains("2 answers that are on no scale are nearest to `Enig`") == true
    )
    #expect(found.first?.place == Place(file: "w1.csv", line: 22))
    #expect(!found.contains { $0.summary.contains("igg") || $0.summary.contains("Blabla") })
  }
}
