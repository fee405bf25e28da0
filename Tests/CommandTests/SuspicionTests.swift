import Foundation
import Testing

/// What `samhold check` finds suspicious, in all of its forms.
@Suite struct SuspicionTests {
  /// A project one file of which has a column of e-mail addresses.
  private func place() throws -> Workplace {
    var project = SmallProject()
    project.first = project.first.split(separator: "\n").enumerated().map { row, line in
      "\(line),\(row == 0 ? "Kontakt" : "secret\(row)@example.org")\n"
    }
    .joined()
    return try Workplace(project)
  }

  @Test(arguments: ["text", "json", "sarif", "junit", "github"])
  func `every form tells it, and none tells a value`(_ format: String) throws {
    let place = try place()
    let run = try Run("check", "--format", format, in: place.url)
    #expect(run.status == 0)
    #expect((run.output + run.errors).contains("SH380"))
    #expect((run.output + run.errors).contains("40 of 40 values"))
    #expect(!(run.output + run.errors).contains("secret"))
  }

  @Test func `the gate of warnings catches it, also where nothing else is told`() throws {
    let place = try place()
    #expect(try Run("check", "--gate", "warnings", in: place.url).status == 1)
    let quiet = try Run("check", "--quiet", "--gate", "warnings", in: place.url)
    #expect(quiet.status == 1)
    #expect(quiet.errors.contains("SH380"))
    let silent = try Run("check", "--quiet", in: place.url)
    #expect(silent.status == 0)
    #expect(silent.errors == "")
  }

  @Test func `a report does not look for it`() throws {
    let place = try place()
    let run = try Run("report", in: place.url)
    #expect(run.status == 0)
    #expect(!run.errors.contains("SH38"))
  }

  @Test func `it is told beside what is wrong, whatever the number of threads`() throws {
    let place = try place()
    try place.write(try place.text("w1.csv") + "x1,a,Rathr,2,x\n", to: "w1.csv")
    let one = try Run("check", "--threads", "1", in: place.url)
    #expect(one.status == 65)
    #expect(one.errors.contains("error[SH301]"))
    #expect(one.errors.contains("note[SH376]"))
    #expect(one.errors.contains("nearest to `Rather`"))
    #expect(!one.errors.contains("Rathr"))
    #expect(try Run("check", "--threads", "4", in: place.url).errors == one.errors)
  }
}
