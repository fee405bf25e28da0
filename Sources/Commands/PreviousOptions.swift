import ArgumentParser

/// The earlier reports that a command is told of.
struct PreviousOptions: ParsableArguments {
  @Option(
    name: .customLong("previous"),
    help: ArgumentHelp(
      "Compare with this earlier report.xml; can be given more than once. (default: those that"
        + " the project file names)",
      valueName: "file"
    ),
    completion: .file(extensions: ["xml"])
  )
  var files: [String] = []
}
