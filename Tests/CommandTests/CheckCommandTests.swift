import Foundation
import Testing

/// `samhold check` from end to end.
@Suite struct CheckCommandTests {
  @Test func `it accounts for every row and writes nothing`() throws {
    let place = try Workplace(SmallProject())
    let before = try place.contents(of: ".")
    let run = try Run("check", in: place.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        file    wave  rows read  scored  partial  without answers  excluded
        w1.csv  w1           40      40        0                0         0
        w2.csv  w2           40      40        0                0         0
        all                  80      80        0                0         0

        """
    )
    #expect(try place.contents(of: ".") == before)
  }

  @Test func `warnings do not fail it`() throws {
    var project = SmallProject()
    project.first += "p40,a,Don't know,\n,b,1,2\n"
    let place = try Workplace(project)
    let run = try Run("check", in: place.url)
    #expect(run.status == 0)
    #expect(run.errors.contains("w1.csv:43:1: warning[SH304]:"))
    #expect(run.errors.hasSuffix("\n1 warning\n"))
    #expect(run.output.contains("w1.csv  w1           42      41        0                1"))
  }

  @Test func `places count from where the program was called`() throws {
    var project = SmallProject()
    project.first += "p40,a,Perhaps,2\n"
    let place = try Workplace(project)
    let name = place.url.lastPathComponent
    let run = try Run("check", name, in: place.url.deletingLastPathComponent())
    #expect(run.errors.hasPrefix("\(name)/w1.csv:42:7: error[SH301]: "))
    let file = try Run("check", "\(name)/samhold.yaml", in: place.url.deletingLastPathComponent())
    #expect(file.errors == run.errors)
  }

  @Test func `colours are for terminals only`() throws {
    var project = SmallProject()
    project.first += "p40,a,Perhaps,2\n"
    let place = try Workplace(project)
    #expect(!(try Run("check", in: place.url).errors.contains("\u{1B}")))
    // script(1) gives the program a terminal.
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/script") else { return }
    let coloured = try Run(
      shell: "TERM=xterm script -qec '\"$samhold\" check' /dev/null",
      in: place.url
    )
    #expect(coloured.output.contains("\u{1B}[1;31merror[SH301]:\u{1B}[0m"))
    let plain = try Run(
      shell: "TERM=xterm NO_COLOR=1 script -qec '\"$samhold\" check' /dev/null",
      in: place.url
    )
    #expect(!plain.output.contains("\u{1B}"))
  }
}
