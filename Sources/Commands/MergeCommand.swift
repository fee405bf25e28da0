import ArgumentParser
import Exchange
import Survey

/// `samhold merge`: folds several tallies into one.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Add tallies to one: the parts of a partner's, or several partners'.",
    discussion: """
      Tallies are exact, so neither their order nor how rows were divided changes a
      byte of the result. Partners who are merged cannot be told apart any more: for
      a report with partners side by side, give `samhold report` their tallies.

      Examples:
        samhold merge part-*.xml -o crosslearn.tally.xml
        samhold merge a.tally.xml b.tally.xml --project joint -o joint.tally.xml
      """
  )

  @Argument(help: ArgumentHelp("The tallies.", valueName: "tally"), completion: .file())
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "The folder, or the samhold.yaml, of the project that they are of. (default: .)",
      valueName: "project"
    ),
    completion: .file(extensions: ["yaml", "yml"])
  )
  var project: String = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write into this file. (default: standard output)", valueName: "file"),
    completion: .file(extensions: ["xml"])
  )
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What the whole is called. (default: the partner's name if all have the same, else joint)",
      valueName: "name"
    )
  )
  var partner: String?

  @Flag(name: .shortAndLong, help: "Print errors and results only: no warnings, notes.")
  var quiet = false

  func validate() throws {
    guard let partner, !PartnerTally.isName(partner) else { return }
    throw ValidationError(
      "`\(partner.harmless)` is no name: use small letters, digits and hyphens."
    )
  }

  func run() throws {
    let console = Console(isQuiet: quiet)
    let (folder, name) = ProjectFile.location(of: project)
    let project = try console.withComplaintsTold(in: folder) {
      try ProjectFile(in: folder, name: name).project().project
    }
    try console.withComplaintsTold(in: .current) {
      let partners = try PartnerTallies(files, in: .current, of: project)
      let names = Set(partners.tallies.map(\.partner))
      let merged = try PartnerTally.merged(
        partners.tallies,
        as: partner ?? (names.count == 1 ? names.first ?? "joint" : "joint"),
        of: project
      )
      try TallyFile.write(
        try TallyFile.bytes(of: merged, in: project),
        to: output,
        protecting: partners.identities
      )
    }
  }
}
