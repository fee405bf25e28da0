import Foundation
import Glibc
import Testing

@testable import Commands

/// Output appears whole or not at all.
@Suite struct OutputTests {
  @Test func `a folder in the place of a file stops everything, with status 73`() throws {
    let place = try Workplace(SmallProject())
    try Run("report", in: place.url)
    try FileManager.default.removeItem(at: place.path("report/tables/levels.csv"))
    try place.write("kept", to: "report/tables/levels.csv/inside")
    let before = try place.contents(of: "report")
    try place.write(SmallProject.rows(3), to: "w2.csv")
    let run = try Run("report", in: place.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("report/tables/levels.csv cannot be written: it is a folder."))
    #expect(try place.contents(of: "report") == before)
  }

  @Test func `an input is never written over`() throws {
    var project = SmallProject()
    project.projectFile = project.projectFile.replacingOccurrences(
      of: "[w2.csv]",
      with: "[tables/levels.csv]"
    )
    let place = try Workplace(project)
    try place.write(project.second, to: "tables/levels.csv")
    let run = try Run("report", "-o", ".", in: place.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("it is one of the project's own files"))
    #expect(try place.text("tables/levels.csv") == project.second)
    #expect(try !place.contents(of: ".").keys.contains("report.xml"))
  }

  /// A sanitizer writes large files of its own.
  private static let isPlain = ProcessInfo.processInfo.environment["SAMHOLD_SANITIZED"] == nil

  @Test(.enabled(if: isPlain, "sanitizers need larger files than this test allows"))
  func `a full disk leaves nothing behind`() throws {
    let place = try Workplace(SmallProject())
    // No file may be longer than 8 blocks of 512 bytes; the signal for it is ignored.
    let run = try Run(shell: "trap '' XFSZ; ulimit -f 8; \"$samhold\" report", in: place.url)
    #expect(run.status == 73)
    #expect(run.errors.contains("cannot be written: the file would be too large."))
    #expect(!FileManager.default.fileExists(atPath: place.path("report").path))
    let full = try Run(shell: "\"$samhold\" check >/dev/full", in: place.url)
    #expect(full.status == 73)
    #expect(full.errors.contains("there is no space left"))
  }

  @Test func `what was put in place is taken back when a later file fails`() throws {
    let place = try Workplace()
    try place.write("old", to: "out/first")
    var work = Transaction()
    try work.createFolder(place.path("out/new/deep").path)
    try work.stage(Array("new".utf8), for: place.path("out/first").path)
    try work.stage(Array("new".utf8), for: place.path("out/new/deep/second").path)
    try work.stage(Array("new".utf8), for: place.path("out/third").path)
    // A folder that came in between cannot be replaced by a file.
    try place.write("x", to: "out/third/inside")
    #expect(throws: Refusal.self) { try work.commit() }
    work.undo()
    #expect(
      try place.contents(of: "out") == ["first": Data("old".utf8), "third/inside": Data("x".utf8)]
    )
    #expect(!FileManager.default.fileExists(atPath: place.path("out/new").path))
  }

  @Test(.enabled(if: isPlain, "sanitizers need larger files than this test allows"))
  func `the signal of a file that may not grow does not end the program`() throws {
    let place = try Workplace(SmallProject())
    // What is said goes through a pipe, for it may not be written to a file either.
    let line = "ulimit -f 8; { \"$samhold\" report 2>&1; echo \"status $?\"; } | cat"
    let run = try Run(shell: line, in: place.url)
    #expect(run.output.contains("cannot be written: the file would be too large."))
    #expect(run.output.hasSuffix("status 73\n"))
  }

  @Test func `a report that a killed run replaced in part comes back before the next is written`()
    throws
  {
    let place = try Workplace()
    let number = try Self.endedProcess()
    try place.write("new", to: "out/first")
    try place.write("old", to: "out/.first.\(number).old")
    try place.write("new", to: "out/tables/.second.csv.\(number).new")
    try place.write("old", to: "out/tables/second.csv")
    Remains(in: Set(["out", "out/tables"].map { place.path($0).path })).clear()
    #expect(
      try place.contents(of: "out")
        == ["first": Data("old".utf8), "tables/second.csv": Data("old".utf8)]
    )
  }

  @Test func `of a run that was killed after its last file the new report stays`() throws {
    let place = try Workplace()
    let number = try Self.endedProcess()
    try place.write("new", to: "out/first")
    try place.write("new", to: "out/second")
    try place.write("old", to: "out/.second.\(number).old")
    try OutputFolder(Folder(path: place.path("out").path)).write([
      OutputFile("third", Array("3".utf8))
    ])
    #expect(
      try place.contents(of: "out")
        == ["first": Data("new".utf8), "second": Data("new".utf8), "third": Data("3".utf8)]
    )
  }

  @Test func `what a run that is still writing has staged is left alone`() throws {
    let place = try Workplace()
    let staged = "out/.first.\(getppid()).new"
    try place.write("theirs", to: staged)
    try place.write("a name like that", to: "out/.profile.old")
    Remains(in: [place.path("out").path]).clear()
    #expect(try place.text(staged) == "theirs")
    #expect(try place.text("out/.profile.old") == "a name like that")
  }

  /// The number of a process that is no more.
  private static func endedProcess() throws -> pid_t {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func `a commit replaces, creates and leaves no other file`() throws {
    let place = try Workplace()
    try place.write("old", to: "out/first")
    try OutputFolder(Folder(path: place.path("out").path)).write([
      OutputFile("first", Array("1".utf8)), OutputFile("a/b/second", Array("2".utf8)),
    ])
    #expect(
      try place.contents(of: "out") == ["first": Data("1".utf8), "a/b/second": Data("2".utf8)]
    )
  }
}
