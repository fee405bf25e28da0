import Foundation
import Testing

/// One run of the built program, as a user would start it.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  /// The program that the tests were built with; it lies beside the test bundle.
  static let program = Bundle.main.bundleURL.appending(path: "samhold")

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: What stands behind the program's name.
  ///   - folder: The folder it runs in.
  ///   - environment: What is added to the environment of the tests.
  @discardableResult
  init(_ arguments: String..., in folder: URL, environment: [String: String] = [:]) throws {
    try self.init(
      Self.program,
      arguments,
      in: folder,
      environment: environment
    )
  }

  /// Runs a line of shell; `$samhold` is the program.
  init(shell line: String, in folder: URL) throws {
    try self.init(
      URL(filePath: "/bin/sh"),
      ["-c", line],
      in: folder,
      environment: ["samhold": Self.program.path]
    )
  }

  init(
    _ program: URL,
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:]
  ) throws {
    // Files, not pipes: however much is written, nobody waits for a reader.
    let captured = try Workplace()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment
      .filter { !["SOURCE_DATE_EPOCH", "NO_COLOR", "LANG", "LC_ALL", "TZ"].contains($0.key) }
      .merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try captured.handle("output")
    process.standardError = try captured.handle("errors")
    try process.run()
    process.waitUntilExit()
    status = process.terminationReason == .exit ? process.terminationStatus : -1
    output = try captured.text("output")
    errors = try captured.text("errors")
  }
}
