import ArgumentParser
import FoundationEssentials
import Survey

/// `samhold people`: writes whom a partner has asked, hashed under the partners' salt.
struct PeopleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "people",
    abstract: "Write who is in the files, hashed, for `samhold overlap` to count.",
    discussion: """
      All partners use one salt of at least 16 random bytes, which stands in a file
      or in the environment variable SAMHOLD_SALT, and never in the project file.
      Give the result to somebody who does not have the salt, and to no other
      partner: with both, one can ask whether somebody is in it.

      Examples:
        head -c 32 /dev/urandom | base64 > salt
        samhold people --salt-file salt -o crosslearn.people
      """
  )

  @Argument(
    help: "The project's folder, or its samhold.yaml. (default: .)",
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project: String = "."

  @Option(
    help: ArgumentHelp("The file with the salt. (default: SAMHOLD_SALT)", valueName: "file"),
    completion: .file()
  )
  var saltFile: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write into this file.", valueName: "file"),
    completion: .file()
  )
  var output: String

  func run() throws {
    let console = Console(isQuiet: true)
    let salt = try salt(console)
    let (folder, name) = ProjectFile.location(of: project)
    let (people, inputs) = try console.withComplaintsTold(in: folder) {
      let file = try ProjectFile(in: folder, name: name)
      let project = try file.project().project
      let inputs = Inputs(in: folder, progress: Progress(on: console))
      let reader = try SurveyReader(project, opening: { try inputs.open($0) })
      let people = try HashedPeople(salt: salt) { (use) throws(Complaints) in
        try reader.forEachRespondent(use)
      }
      return (people, inputs.identities.union([file.identity]))
    }
    try console.withComplaintsTold(in: .current) {
      try TallyFile.write(people.bytes, to: output, protecting: inputs)
    }
  }

  private func salt(_ console: Console) throws -> [UInt8] {
    var salt: [UInt8]
    if let saltFile {
      salt = try console.withComplaintsTold(in: .current) {
        try InputFile(named: saltFile).contents(at: saltFile, atMost: 1 << 16).bytes
      }
    } else {
      salt = Array((ProcessInfo.processInfo.environment["SAMHOLD_SALT"] ?? "").utf8)
    }
    while salt.last == 10 || salt.last == 13 { salt.removeLast() }
    guard salt.count >= HashedPeople.leastSaltBytes else {
      throw ValidationError(
        "The salt has fewer than \(HashedPeople.leastSaltBytes) bytes: name a file with --salt-file, or"
          + " set SAMHOLD_SALT."
      )
    }
    return salt
  }
}
