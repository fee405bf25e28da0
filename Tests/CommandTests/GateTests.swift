import Foundation
import Testing

/// `samhold check --gate`: what a user does not want to let pass.
@Suite struct GateTests {
  private static let claim = "Our project led to more trust."

  /// A project of one group, before and after, with a narrative.
  private func place(claiming text: String, _ more: String = "") throws -> Workplace {
    var project = SmallProject()
    project.projectFile += "narrative:\n  summary: \(text)\n\(more)"
    return try Workplace(project)
  }

  @Test func `a claim of cause from a mere before and after stops the run, with its place`() throws
  {
    let place = try place(claiming: Self.claim)
    let line = try place.text("samhold.yaml").split(separator: "\n").count
    for quiet in [[], ["--quiet"]] {
      let run = try Run(Run.program, ["check", "--gate", "claims"] + quiet, in: place.url)
      #expect(run.status == 1)
      // `  summary: ` has 11 characters and `Our project ` has 12.
      #expect(run.errors.contains("samhold.yaml:\(line):24: warning[SH320]: “led to” in the"))
      #expect(run.errors.hasSuffix("The gate `claims` fails: 1 claim above its grade.\n"))
    }
    #expect(try Run("check", in: place.url).status == 0)
    #expect(try Run("check", "--quiet", in: place.url).errors == "")
    #expect(try Run("report", in: place.url).errors.contains("warning[SH320]"))
  }

  @Test func `what the grade allows passes, and so does a claim that someone answers for`() throws {
    let modest = try place(claiming: "We delivered 12 hours, and expected trust to rise.")
    #expect(try Run("check", "--gate", "claims", in: modest.url).status == 0)
    let signed = try place(
      claiming: Self.claim,
      "claims:\n  - {phrase: led to more trust, reason: A trial has shown it., signed_by: A. B.}\n"
    )
    #expect(try Run("check", "--gate", "claims", in: signed.url).status == 0)
  }

  @Test func `an open mandatory datapoint stops the run and is told; the sample has none`() throws {
    let place = try Workplace(SmallProject())
    let run = try Run("check", "--quiet", "--gate", "disclosure", in: place.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("`S3-1.15` (15) is not answered: Key contents of the policy\n"))
    #expect(run.errors.hasSuffix(" mandatory datapoints or topics are open.\n"))
    #expect(try Run("check", in: place.url).status == 0)
    let sample = try Workplace.withSample()
    #expect(
      try Run("check", "--gate", "disclosure", "--gate", "claims", in: sample.url).status == 0
    )
  }

  @Test func `a topic that nobody is met in stops the run once, until its reason is given`() throws
  {
    var project = SmallProject()
    project.projectFile = project.projectFile
      .replacingOccurrences(of: "[affected-community]", with: "[end-user]")
    let place = try Workplace(project)
    let gate = ["check", "--quiet", "--gate", "disclosure"]
    let run = try Run(Run.program, gate, in: place.url)
    #expect(run.status == 1)
    #expect(run.errors.contains("`S3` (Affected communities) is outside the report"))
    #expect(!run.errors.contains("`S3-1.15`"))
    project.projectFile += "disclosures: {not_material: {S3: Nobody lives near.}}\n"
    let answered = try Workplace(project)
    let told = try Run(Run.program, gate, in: answered.url)
    #expect(!told.errors.contains("outside the report"))
  }

  @Test func `a datapoint that the standard does not have is an error in its line`() throws {
    var project = SmallProject()
    project.projectFile += "disclosures:\n  narrative:\n    S3-1.99: Nothing.\n"
    let place = try Workplace(project)
    let line = try place.text("samhold.yaml").split(separator: "\n").count
    let run = try Run("report", in: place.url)
    #expect(run.status == 78 || run.status == 65)
    #expect(run.errors.contains("samhold.yaml:\(line):5: error[SH106]: There is no datapoint"))
  }

  @Test func `a standard of one's own is a file among the templates`() throws {
    var project = SmallProject()
    project.projectFile += "disclosures: {standard: own}\n"
    let place = try Workplace(project)
    #expect(try Run("check", in: place.url).errors.contains("no disclosure map for the standard"))
    try place.write(
      """
      map: 1
      standard: own
      title: Own
      regulation: None
      status: final
      taxonomy: {prefix: o, namespace: "urn:o", schema: "urn:o.xsd"}
      topics: {A: {name: All}}
      requirements:
        - code: A1
          topic: A
          title: One
          datapoints: [{id: A1.1, paragraph: "1", need: mandatory, label: Say, type: textBlock}]

      """,
      to: "mine/maps/own.yaml"
    )
    let run = try Run("report", "--templates", "mine", in: place.url)
    #expect(run.status == 0)
    #expect(
      try place.text("report/tables/datapoints.csv").contains("own,A1,A,A1.1,1,Say,mandatory")
    )
    let gate = ["check", "--templates", "mine", "--gate", "disclosure"]
    #expect(try Run(Run.program, gate, in: place.url).status == 1)
  }

  @Test func `the market square's fall in trust stops the run until someone answers for it`() throws
  {
    let place = try Workplace.withSample()
    let run = try Run("check", "--gate", "findings", in: place.url)
    #expect(run.status == 1)
    // The difference is that of Reference/sample_levels.json: torvet, trust, 2023 to 2025.
    #expect(
      run.errors.contains(
        "`torvet`: `trust` fell by 11.3 points from 2023 to 2025 (adjusted p < 0.001) and is not"
          + " answered for in `findings:`.\n"
      )
    )
    let told = run.errors.split(separator: "\n").filter { $0.hasSuffix("in `findings:`.") }
    #expect(
      run.errors.hasSuffix("The gate `findings` fails: \(told.count) changes for the worse.\n")
    )
    let subjects = Set(told.map { $0.split(separator: " ").prefix(2).joined(separator: " ") })
    let entries = subjects.sorted().map { subject in
      let ids = subject.split { "`:/ ".contains($0) }
      return "  - {partnership: \(ids[0]), indicator: \(ids[1]), action: Lights, owner: The town,"
        + " date: 2025-06-01\(ids.count > 2 ? ", facet: \(ids[2])" : "")}\n"
    }
    try place.write(
      place.text("samhold.yaml") + "\nfindings:\n" + entries.joined(),
      to: "samhold.yaml"
    )
    let answered = try Run("check", "--gate", "findings", in: place.url)
    #expect(answered.status == 0)
    #expect(!answered.errors.contains("fails"))
  }

  @Test func `errors and warnings stop the run when they are asked to`() throws {
    var project = SmallProject()
    project.first += ",b,1,2\n"
    let place = try Workplace(project)
    let warned = try Run("check", "--gate", "warnings", "--gate", "errors", in: place.url)
    #expect(warned.status == 1)
    #expect(warned.errors.contains("warning[SH304]"))
    #expect(warned.errors.hasSuffix("The gate `warnings` fails: 1 warning.\n"))
    #expect(try Run("check", "--gate", "errors", in: place.url).status == 0)

    try place.write(project.first + "p41,c,1,2\n", to: "w1.csv")
    let failed = try Run("check", "--gate", "errors", in: place.url)
    #expect(failed.status == 1)
    #expect(failed.errors.hasSuffix("The gate `errors` fails: 1 error.\n"))
    // Without that gate an error has its own status, whatever else is asked.
    #expect(try Run("check", "--gate", "claims", in: place.url).status == 65)
  }

  @Test func `a gate that does not exist is wrong usage`() throws {
    let place = try Workplace(SmallProject())
    #expect(try Run("check", "--gate", "notes", in: place.url).status == 64)
  }

  @Test func `what only making the report brings to light is told, and nothing is told twice`()
    throws
  {
    var project = SmallProject()
    project.first += ",b,1,2\n"
    project.projectFile = project.projectFile.replacingOccurrences(
      of: "name: The first,",
      with: "name: The first, population: 19,"
    )
    let place = try Workplace(project)
    for command in ["check", "report"] {
      let run = try Run(command, in: place.url)
      #expect(run.status == 0)
      // Twenty people in each wave, of nineteen.
      #expect(run.errors.components(separatedBy: "warning[SH313]").count == 3)
      #expect(run.errors.components(separatedBy: "[SH304]").count == 2)
    }
  }
}
