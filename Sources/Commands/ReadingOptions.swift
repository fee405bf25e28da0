import ArgumentParser

/// What every command that reads answers is told.
struct ReadingOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Print errors and results only: no progress, warnings, notes.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How many threads read the files; the output is the same for any number.",
      discussion: "Default: as many as there are processors, at most 8.",
      valueName: "n"
    )
  )
  var threads: Int?

  mutating func validate() throws {
    if let threads, !(1...64).contains(threads) {
      throw ValidationError("--threads must be between 1 and 64.")
    }
  }

  var console: Console { Console(isQuiet: quiet) }

  /// How many threads are to read.
  var threadCount: Int { threads ?? Processors.usable }
}
