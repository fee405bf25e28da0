import Foundation
import Testing

/// Tallies as a user makes them, in files and between processes.
@Suite struct TallyCommandTests {
  /// A project of one file with all waves.
  static func long(people: Int = 300) throws -> Workplace {
    let project = SmallProject.usualProjectFile
      .replacing("partnership: place}", with: "partnership: place, wave: wave}")
      .replacing("[w1.csv]", with: "[all.csv]").replacing("[w2.csv]", with: "[all.csv]")
      .replacing("outputs: {files: [outputs.csv]}", with: "exchange: raw")
    let place = try Workplace()
    try place.write(project, to: "samhold.yaml")
    let rows = (0..<people).flatMap { person in
      ["w1", "w2"].filter { _ in person % 5 > 0 }.map { wave in
        let answer = (person * 7 + (wave == "w1" ? 3 : 5)) % 5 + 1
        return "p\(person),\(person % 2 == 0 ? "a" : "b"),\(wave),\(answer),\(6 - answer)\n"
      }
    }
    try place.write("id,place,wave,q1,q2\n" + rows.joined(), to: "all.csv")
    return place
  }

  @Test func `partners' tallies make the report that their files would`() throws {
    let place = try Workplace(SmallProject())
    let raw = SmallProject.usualProjectFile + "exchange: raw\n"
    for (name, isKept) in [("x", { $0 % 3 == 0 }), ("y", { $0 % 3 != 0 })]
      as [(String, (Int) -> Bool)]
    {
      try place.write(raw, to: "\(name)/samhold.yaml")
      for wave in [1, 2] {
        let rows = SmallProject.rows(wave).split(separator: "\n").enumerated()
          .filter { $0.offset == 0 || isKept($0.offset) }.map { $0.element + "\n" }
        try place.write(rows.joined(), to: "\(name)/w\(wave).csv")
      }
      try place.write("partnership,output,amount,period\n", to: "\(name)/outputs.csv")
      let run = try Run("tally", name, "-o", "\(name).tally.xml", in: place.url)
      #expect(run.status == 0, "\(run.errors)")
    }
    try Run("report", "--output", "pooled", in: place.url)
    let joint = try Run(
      "report",
      "--tally",
      "x.tally.xml",
      "--tally",
      "y.tally.xml",
      "--output",
      "joint",
      in: place.url
    )
    #expect(joint.status == 0)
    #expect(joint.errors.contains("note[SH398]"))
    let findings = { (folder: String) in
      try place.text("\(folder)/report.xml").prefix { _ in true }
        .split(separator: "<data-quality>", maxSplits: 1)[0]
    }
    #expect(try findings("joint") == findings("pooled"))
    #expect(try place.text("joint/report.xml").contains("path=\"x.tally.xml\" purpose=\"tally\""))
    let twice = try Run(
      "report",
      "--tally",
      "x.tally.xml",
      "--tally",
      "./x.tally.xml",
      in: place.url
    )
    #expect(twice.status == 65)
    #expect(twice.errors.contains("SH394"))
    let missing = try Run("report", "--tally", "z.tally.xml", in: place.url)
    #expect(missing.status == 66)
  }

  @Test func `records without a header, in parts, add to the bytes of one process`() throws {
    let place = try Self.long()
    let line = """
      "$samhold" tally - --partner one < all.csv > whole.xml &&
      header=$(head -n 1 all.csv) &&
      for part in 0 1 2 3; do
        tail -n +2 all.csv | awk -F, -v part=$part 'substr($1, 2) % 3 == part' \\
          | "$samhold" tally - --partner one --header "$header" -o part$part.xml || exit 1
      done &&
      "$samhold" merge part3.xml part1.xml part0.xml part2.xml > merged.xml &&
      cmp whole.xml merged.xml && "$samhold" report --tally merged.xml --quiet
      """
    let run = try Run(shell: line, in: place.url)
    #expect(run.status == 0, "\(run.output)\(run.errors)")
    #expect(
      try place.text("whole.xml").contains("<people partnership=\"a\" from=\"w1\" to=\"w2\">")
    )
    #expect(try !place.text("part3.xml").contains("<people"))
  }

  @Test func `xargs gives the bytes of one process`() throws {
    let place = try Self.long()
    let script = Repository.root.appending(path: "Examples/parallel/tally.sh").path
    let run = try Run(
      shell: "\"$samhold\" tally - --partner parts < all.csv > whole.xml && "
        + "sh '\(script)' . all.csv merged.xml 8 && cmp whole.xml merged.xml",
      in: place.url
    )
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  /// What Spark needs and does not have; nil when all is there.
  private static let sparkLacks: String? = {
    let python = Repository.root.appending(path: ".build/spark/bin/python3").path
    guard FileManager.default.isExecutableFile(atPath: python) else { return "PySpark" }
    let java = try? Run(shell: "java -version", in: Repository.root)
    return java?.status == 0 ? nil : "Java"
  }()

  @Test(
    .enabled(
      if: sparkLacks == nil,
      "needs Java 17 and PySpark, which `make spark` installs"
    )
  )
  func `Spark gives the bytes of one process`() throws {
    let place = try Self.long()
    let script = Repository.root.appending(path: "Examples/spark/tally.py").path
    let python = Repository.root.appending(path: ".build/spark/bin/python3").path
    let run = try Run(
      shell: "\"$samhold\" tally - --partner spark < all.csv > whole.xml && "
        + "SPARK_LOCAL_IP=127.0.0.1 '\(python)' '\(script)' . all.csv merged.xml 4 2>spark.log && "
        + "cmp whole.xml merged.xml",
      in: place.url
    )
    #expect(run.status == 0, "\(run.output)\((try? place.text("spark.log").suffix(2000)) ?? "")")
  }

  @Test(arguments: [
    ["tally", "--file", "all.csv"], ["tally", "--partner", "A partner"], ["merge"],
    ["merge", "x", "--partner", "-"], ["tally", "--threads", "0"],
  ])
  func `what makes no sense is wrong usage`(_ arguments: [String]) throws {
    let place = try Self.long()
    #expect(try Run(Run.program, arguments, in: place.url).status == 64)
  }

  @Test func `a tally never takes an input's place, and a weighted project has none`() throws {
    let place = try Self.long()
    let over = try Run("tally", "-o", "all.csv", "--partner", "one", in: place.url)
    #expect(over.status == 73)
    let text = try place.text("samhold.yaml").replacing(
      "wave: wave}",
      with: "wave: wave, weight: q2}"
    )
    try place.write(text, to: "samhold.yaml")
    let weighted = try Run("tally", in: place.url)
    #expect(weighted.status == 65)
    #expect(weighted.errors.contains("SH396"))
  }
}
