import CSV

/// The files beside an export in which the platform says what its codes mean.
struct Sidecars: Sendable {
  /// Their paths, in the order in which they are looked for.
  private(set) var paths: [String] = []
  /// The encodings of those that are not UTF-8 and do not say so, by path.
  private(set) var guessed: [String: CSV.Encoding] = [:]
  /// What they say, once they have been read.
  private(set) var labels = FiledLabels()
  /// Their first records, by file name.
  private(set) var heads: [String: [String]] = [:]
  private var platforms: [PlatformName] = []

  /// The names that platforms and their users give such files.
  private static let names = ["labels.csv", "structure.csv", "dictionary.csv"]

  init() {}

  /// Looks for files beside one: those of usual names, and others that are looked at, too.
  ///
  /// A file that is not there, or cannot be read, is none.
  init(of path: String, among others: [String], opening: Opening) {
    let folder = Self.folder(of: path)
    let usual = Self.names.map { folder + $0 }
    var seen: Set<String> = [path]
    for other in usual + others
    where Self.folder(of: other) == folder && seen.insert(other).inserted {
      guard let export = try? ExportReader(.besides(other), opening: opening),
        [.labels, .structure, .dictionary].contains(export.form.part)
          || LabelVariant.isOne(export.form),
        let platform = export.form.recognition.platform
      else { continue }
      paths.append(other)
      if case .notUTF8 = export.records.sniffed.encodingReason {
        guessed[other] = export.records.sniffed.dialect.encoding
      }
      platforms.append(platform)
      heads[String(other.dropFirst(folder.count))] = export.form.heading.names
    }
  }

  /// Those of the platform of a file, and what they say.
  func read(
    for form: ExportForm,
    of file: InputFile,
    opening: @escaping Opening
  ) throws -> Sidecars {
    var own = Sidecars()
    guard form.part == .answers else { return own }
    for (path, platform) in zip(paths, platforms) where platform == form.platform.name {
      var unused: [Diagnostic] = []
      let labels = try LabelReader(opening: opening).read(.besides(path), besides: [file], &unused)
      // Another export of answers need not be of these.
      if LabelVariant.isOne(form), labels.labels.isEmpty { continue }
      own.paths.append(path)
      own.guessed[path] = guessed[path]
      own.labels.add(labels)
    }
    return own
  }

  /// The path up to its last slash.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension InputFile {
  /// A file about which nothing is stated.
  fileprivate static func besides(_ path: String) -> InputFile {
    InputFile(path: path, at: Place(file: path))
  }
}
