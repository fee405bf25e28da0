import Foundation
import Testing

/// `samhold init` from end to end.
@Suite struct InitCommandTests {
  @Test func `the sample it writes is the one in the repository, and makes a report`() throws {
    let place = try Workplace()
    let run = try Run("init", "--sample", "new/project", in: place.url)
    #expect(run.status == 0)
    #expect(run.output.contains("samhold report new/project"))
    for (name, content) in try place.contents(of: "new/project") {
      #expect(try content == Data(contentsOf: Repository.sample.appending(path: name)), "\(name)")
    }
    #expect(try Run("report", "new/project", in: place.url).status == 0)
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
}
