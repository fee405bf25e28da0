import Foundation
import Testing

/// The help texts, word for word.
///
/// `make golden` records them anew; a run that records fails, so that nobody forgets to look.
@Suite struct HelpTests {
  @Test(arguments: [
    "", "report", "check", "compare", "plan", "audit", "tally", "merge", "people", "overlap",
    "init", "inspect", "strip", "explain",
  ])
  func `the help is what the transcript says`(_ command: String) throws {
    let arguments = (command.isEmpty ? [] : [command]) + ["--help"]
    let run = try Run(
      Run.program,
      arguments,
      in: Repository.root,
      environment: ["COLUMNS": "80"]
    )
    #expect(run.status == 0)
    let line = (["samhold"] + arguments).joined(separator: " ")
    let name = command.isEmpty ? "samhold" : "samhold-\(command)"
    try Transcript(name).expect("$ \(line)\n\(run.output)")
  }

  @Test func `the version is the one in the report`() throws {
    let run = try Run("--version", in: Repository.root)
    #expect(run.status == 0)
    #expect(run.output == "0.1.0\n")
  }

  @Test(arguments: [["--lang", "de"], ["--colour"], ["report", "a", "b"], ["frobnicate", "x"]])
  func `wrong usage ends with 64`(_ arguments: [String]) throws {
    let place = try Workplace()
    #expect(try Run(Run.program, arguments, in: place.url).status == 64)
  }
}

/// A recorded text.
struct Transcript {
  private let file: URL

  init(_ name: String) {
    file = Repository.tests.appending(path: "Transcripts/\(name).txt")
  }

  func expect(_ text: String) throws {
    if ProcessInfo.processInfo.environment["SAMHOLD_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent): look at it and run again without recording")
    }
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    #expect(text == recorded, "`make golden` records \(file.lastPathComponent) anew")
  }
}
