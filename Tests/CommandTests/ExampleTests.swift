import Foundation
import Testing

/// The files in `Examples/`: what they run must be what the program understands.
@Suite struct ExampleTests {
  @Test(arguments: ["Examples/ci/github.yml", "Examples/ci/gitlab.yml", "Examples/pre-commit"])
  func `every command in an example is understood`(_ path: String) throws {
    let text = try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8)
    let commands = text.split(separator: "\n").compactMap { line in
      line.split(separator: " ").drop { $0 != "samhold" }.dropFirst().map(String.init)
    }
    .filter { $0.first.map(["check", "report"].contains) ?? false }
    #expect(!commands.isEmpty)
    let place = try Workplace()
    for command in commands {
      // There is no project here, which is found out only after the command was understood.
      let run = try Run(Run.program, command, in: place.url)
      #expect(run.status != 64, "\(command): \(run.errors)")
    }
  }
}
