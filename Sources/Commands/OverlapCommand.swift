import ArgumentParser
import Survey

/// `samhold overlap`: how many people are in more than one partner's files.
struct OverlapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overlap",
    abstract: "Count the people who are in more than one partner's files.",
    discussion: """
      Takes what `samhold people` wrote, all with one salt, which is not needed here.
      Numbers below the threshold are not told, nor those that leave so few over.

      Example:
        samhold overlap crosslearn.people arkil.people
      """
  )

  @Argument(help: ArgumentHelp("The files, two or more.", valueName: "file"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp("The smallest number of people that may be told.", valueName: "people")
  )
  var threshold = 5

  func validate() throws {
    guard threshold >= 3 else { throw ValidationError("--threshold must be at least 3.") }
    guard files.count > 1 else { throw ValidationError("Name at least two files.") }
  }

  func run() throws {
    let console = Console(isQuiet: false)
    let people = try console.withComplaintsTold(in: .current) { try files.map(Self.people) }
    guard let other = zip(files, people).first(where: { $1.mark != people[0].mark }) else {
      return try console.result(words(HashedPeople.overlap(people, threshold: threshold)))
    }
    try console.withComplaintsTold(in: .current) {
      throw HashedPeople.unusable(other.0, "was made with another salt than `\(files[0])`")
    }
  }

  private func words(_ overlap: Int?) -> String {
    overlap.map { "\($0) people are in more than one of these files." }
      ?? "How many people are in more than one of these files is not told: they are fewer than "
      + "\(threshold), or all but so few of a file."
  }

  private static func people(_ path: String) throws -> HashedPeople {
    let file = InputFile(named: path)
    return try HashedPeople(
      file.contents(at: path, atMost: HashedPeople.mostBytes).bytes,
      file: path
    )
  }
}
