import Foundation
import Testing

/// `samhold init` from end to end.
@Suite struct InitCommandTests {
  @Test func `the sample it writes is the one in the repository, and makes a report`() throws {
    let place = try Workplace()
    let run = try Run("init", "--sample", "new/project", in: place.url)
    #expect(run.status == 0)
    #expect(run.output.contains("samhold report new/project"))
    for (name, content) in try place.contents(of: "new/project") where name != "samhold.yaml" {
      #expect(try content == Data(contentsOf: Repository.sample.appending(path: name)), "\(name)")
    }
    let project = try place.text("new/project/samhold.yaml")
    let own = String(
      decoding: try Data(contentsOf: Repository.sample.appending(path: "samhold.yaml")),
      as: UTF8.self
    )
    #expect(own.hasPrefix(project))
    // The repository's has an earlier report too, which is an output of the program itself.
    #expect(own.dropFirst(project.count).hasPrefix("\n# The report of the year before"))
    #expect(try Run("report", "new/project", in: place.url).status == 0)
  }

  @Test func `the sample's earlier report fits, and the one figure it restates has a cause`() throws
  {
    let place = try Workplace()
    let run = try Run(
      "report",
      Repository.sample.path,
      "-o",
      "out",
      "--gate",
      "restatements",
      in: place.url
    )
    #expect(run.status == 0)
    let rows = try place.text("out/tables/restatements.csv").split(whereSeparator: \.isNewline)
    #expect(rows.count == 2)
    #expect(rows.last?.contains(",meals,") == true && rows.last?.contains(",1780,1870,90,") == true)
  }

  @Test func `it leaves a folder that holds something alone, unless it is forced`() throws {
    let place = try Workplace(SmallProject())
    let before = try place.contents(of: ".")
    let run = try Run("init", "--sample", ".", in: place.url)
    #expect(run.status == 64)
    #expect(run.errors.contains("is not empty"))
    #expect(try place.contents(of: ".") == before)
    #expect(try Run("init", "--sample", ".", "--force", in: place.url).status == 0)
    #expect(try place.text("samhold.yaml").contains("Vindelhavn"))
    #expect(try place.text("w1.csv") == SmallProject().first)
  }

  @Test func `it drafts a project file for the files it is given`() throws {
    let place = try Workplace(SmallProject())
    try FileManager.default.removeItem(at: place.path("samhold.yaml"))
    let run = try Run("init", "--from", "w1.csv", "./w2.csv", in: place.url)
    #expect(run.status == 0)
    #expect(run.output.contains("samhold.yaml is a draft with "))
    let draft = try place.text("samhold.yaml")
    #expect(draft.contains("w1.csv") && draft.contains("w2.csv") && draft.contains("# DECIDE"))
    #expect(!draft.contains("p17"))

    let again = try Run("init", "--from", "w1.csv", in: place.url)
    #expect(again.status == 64)
    #expect(again.errors.contains("samhold.yaml exists already"))
    #expect(try place.text("samhold.yaml") == draft)
  }

  @Test func `whatever is still wrong with a draft is said of the draft itself`()
    throws
  {
    let place = try Workplace.withSample()
    let name = place.url.lastPathComponent
    let run = try Run(
      shell: "\"$samhold\" init --force --from \(name)/waves/*.csv -o \(name)",
      in: place.url.deletingLastPathComponent()
    )
    #expect(run.status == 0)
    #expect(try place.text("samhold.yaml").contains("waves/2023.csv"))
    let check = try Run("check", in: place.url)
    let errors = check.errors.split(separator: "\n").filter { $0.contains(" error[") }
    #expect(!errors.isEmpty)
    for error in errors { #expect(error.hasPrefix("samhold.yaml:")) }
  }

  @Test func `files outside the project, or none, are wrong usage`() throws {
    let place = try Workplace(SmallProject())
    let outside = try Run("init", "--from", "w1.csv", "-o", "new", in: place.url)
    #expect(outside.status == 64)
    #expect(outside.errors.contains("w1.csv does not lie in the project's folder"))
    #expect(try Run("init", in: place.url).status == 64)
    #expect(try Run("init", "--sample", "x", "--from", "w1.csv", in: place.url).status == 64)
    let missing = try Run("init", "--force", "--from", "w3.csv", in: place.url)
    #expect(missing.status == 66)
    #expect(try place.text("samhold.yaml") == SmallProject.usualProjectFile)
  }

  @Test func `files may be named without an option`() throws {
    let place = try Workplace(SmallProject())
    #expect(try Run("init", "w1.csv", "w2.csv", "--force", in: place.url).status == 0)
    let named = try place.text("samhold.yaml")
    #expect(try Run("init", "--from", "w1.csv", "w2.csv", "--force", in: place.url).status == 0)
    #expect(try place.text("samhold.yaml") == named)
  }

  @Test func `on a terminal the questions are asked one by one, and elsewhere not at all`() throws {
    let place = try Workplace(SmallProject())
    try FileManager.default.removeItem(at: place.path("samhold.yaml"))
    let piped = try Run("init", "w1.csv", "--interactive", in: place.url)
    #expect(piped.status == 64)
    #expect(piped.errors.contains("--interactive asks on a terminal"))
    #expect(try place.contents(of: ".")["samhold.yaml"] == nil)
    // script(1) gives the program a terminal.
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let run = try Run(
      shell: """
        printf 'Naboskab\\n\\nklingon\\n=\\n' | \
          script -qec '"$samhold" init w1.csv --interactive' /dev/null
        """,
      in: place.url
    )
    #expect(run.output.contains("the report's title."))
    let draft = try place.text("samhold.yaml")
    #expect(draft.contains("\ntitle: \"Naboskab\"\n"))
    // Enter leaves it open, a wrong answer is asked for again, and `=` takes what stands there.
    #expect(draft.contains("\nlanguage: da  # DECIDE: "))
    #expect(draft.contains("\n  name: \"klingon\"\n"))
    #expect(!draft.contains("the period that the report covers"))
    #expect(draft.contains("what the questionnaire is called"))
  }
}
