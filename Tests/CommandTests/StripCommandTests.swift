import Foundation
import Testing

/// `samhold strip` from end to end.
@Suite struct StripCommandTests {
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write("id;E-mail;svar\r\n1;secret@example.org;4\r\n", to: "in.csv")
    return place
  }

  @Test func `it writes a copy, and says which columns went and why but not what was in them`()
    throws
  {
    let place = try place()
    let run = try Run("strip", "in.csv", "-o", "new/out.csv", in: place.url)
    #expect(run.status == 0)
    #expect(try place.text("new/out.csv") == "id;svar\r\n1;4\r\n")
    #expect(run.output.contains("new/out.csv: 1 rows, 2 of 3 columns\n"))
    #expect(run.output.contains("  `E-mail`: e-mail addresses, since its name says so\n"))
    #expect(!(run.output + run.errors).contains("secret"))
  }

  @Test func `neither the export nor any other file is written over by mistake`() throws {
    let place = try place()
    let before = try place.text("in.csv")
    for arguments in [["in.csv"], ["./in.csv", "--force"], ["link.csv", "--force"]] {
      try? FileManager.default.linkItem(at: place.path("in.csv"), to: place.path("link.csv"))
      let run = try Run(Run.program, ["strip", "in.csv", "-o"] + arguments, in: place.url)
      #expect(run.status == (arguments.count == 1 ? 64 : 73), "\(run.errors)")
      #expect(try place.text("in.csv") == before)
    }
    try place.write("other", to: "out.csv")
    #expect(try Run("strip", "in.csv", "-o", "out.csv", in: place.url).status == 64)
    #expect(try place.text("out.csv") == "other")
    #expect(try Run("strip", "in.csv", "-o", "out.csv", "--force", in: place.url).status == 0)
    #expect(try place.text("out.csv") == "id;svar\r\n1;4\r\n")
  }

  @Test func `a copy is whole or not there`() throws {
    let place = try place()
    try place.write("id,mail\n1,a@b.dk\n2\n", to: "broken.csv")
    #expect(try Run("strip", "broken.csv", "-o", "out.csv", in: place.url).status == 65)
    #expect(try Run("strip", "missing.csv", "-o", "out.csv", in: place.url).status == 66)
    let unknown = try Run("strip", "in.csv", "-o", "out.csv", "--also", "svra", in: place.url)
    #expect(unknown.status == 65)
    #expect(unknown.errors.contains("Did you mean `svar`?"))
    #expect(try Run("strip", "in.csv", "-o", "out.xlsx", in: place.url).status == 64)
    #expect(try place.contents(of: ".").keys.sorted() == ["broken.csv", "in.csv"])
  }

  @Test func `the columns of a project stay, and its report is the same`() throws {
    let place = try Workplace.withSample()
    let run = try Run(
      "strip",
      "waves/2023.csv",
      "-o",
      "clean.csv",
      "--project",
      ".",
      in: place.url
    )
    #expect(run.status == 0)
    #expect(run.output.contains("14 of 15 columns"))
    let before = try Run("check", "--items", in: place.url)
    try FileManager.default.removeItem(at: place.path("waves/2023.csv"))
    try FileManager.default.moveItem(at: place.path("clean.csv"), to: place.path("waves/2023.csv"))
    let after = try Run("check", "--items", in: place.url)
    #expect(after.output == before.output)
    #expect(before.errors.contains("waves/2023.csv:1: warning[SH380]"))
    #expect(!after.errors.contains("waves/2023.csv:1: warning[SH380]"))
  }
}
