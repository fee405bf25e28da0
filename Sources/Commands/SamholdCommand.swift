import ArgumentParser
import Glibc

/// The command `samhold`; without a subcommand it makes the report.
struct SamholdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "samhold",
    abstract: "Turns questionnaire files and a record of what was done into a report that can be"
      + " signed.",
    discussion: """
      A project is a folder with a file samhold.yaml. In such a folder, `samhold`
      alone makes the report.

      Examples:
        samhold init --sample my-project   write a sample project to look at
        samhold inspect export.csv         say what a file holds, and who exported it
        samhold strip export.csv -o a.csv  write a copy without personal data
        samhold check my-project           read everything and say what is wrong
        samhold report my-project          write report.html, report.xml and tables
        samhold compare my-project         show what changed between two waves
        samhold plan --change 5            say how many people must be asked
        samhold audit my-project/report    attack what is to be published
        samhold tally -o a.tally.xml       write one partner's counts, without people
        samhold explain SH301              say what a code means

      Exit codes: 0 fine, 1 a gate fails, 64 wrong usage, 65 bad data,
      66 an input is missing, 70 a fault of Samhold's own, 73 the output cannot
      be written, 78 a bad project file.
      """,
    version: Version.current,
    subcommands: [
      ReportCommand.self, CheckCommand.self, CompareCommand.self, PlanCommand.self,
      AuditCommand.self, TallyCommand.self, MergeCommand.self, PeopleCommand.self,
      OverlapCommand.self, InitCommand.self, InspectCommand.self, StripCommand.self,
      ExplainCommand.self,
    ],
    defaultSubcommand: ReportCommand.self
  )
}

/// The program as a whole.
package enum Program {
  /// Does what the process's arguments say, and ends the process with the fitting status.
  package static func main() -> Never {
    // A file that may not grow is complained of like a full disk, instead of ending the process.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try SamholdCommand.parseAsRoot()
      try command.run()
      SamholdCommand.exit()
    } catch {
      SamholdCommand.exit(withError: error)
    }
  }
}

/// The version of Samhold, as `--version` and the provenance of a report tell it.
enum Version {
  static let current = "0.1.0"
}
