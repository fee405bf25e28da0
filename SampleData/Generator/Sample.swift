/// One file of the sample project.
package struct SampleFile: Sendable, Equatable {
  /// The path relative to the project's folder, with `/` between its parts.
  package let path: String
  /// The whole content.
  package let bytes: [UInt8]

  init(_ path: String, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(_ path: String, _ text: String) {
    self.init(path, Array(text.utf8))
  }
}

/// The synthetic project that `samhold init --sample` writes.
///
/// Every name, place, number and answer in it is invented.
package enum Sample {
  /// The files of the project in a fixed order: the same bytes on every machine and every time.
  package static func files() -> [SampleFile] {
    [
      SampleFile("README.md", ReadMe.text),
      SampleFile("samhold.yaml", ProjectFile.text),
      SampleFile("outputs.csv", Ledger.text),
    ] + Exports.files()
  }
}
