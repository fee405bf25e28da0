import CSV

/// The files beside an export in which the platform says what its codes mean.
struct Sidecars: Sendable {
  /// In the order in which they are looked for; with the encoding, where it had to be guessed.
  private(set) var files: [InputFile] = []
  /// What they say, once they have been read.
  private(set) var labels = FiledLabels()
  /// Their first records, by file name.
  private(set) var heads: [String: [String]] = [:]
  private var platforms: [PlatformName] = []

  /// The names that platforms and their users give such files.
  private static let names = ["labels.csv", "structure.csv", "dictionary.csv"]

  init() {}

  /// What messages call them.
  var tables: [String] { files.map(\.table) }

  /// Looks for files beside one: those of usual names, others that are looked at, too, and the other
  /// sheets of a workbook.
  ///
  /// A file that is not there, or cannot be read, is none.
  ///
  /// - Parameter sheets: All sheets of the file; empty for one that is no workbook.
  init(of file: InputFile, sheets: [String] = [], among others: [String], opening: Opening) {
    let folder = Self.folder(of: file.path)
    let beside = (Self.names.map { folder + $0 } + others)
      .filter { Self.folder(of: $0) == folder && $0 != file.path }
      .map { InputFile(besides: $0) }
    let within = sheets.filter { $0 != file.sheet }.map { InputFile(besides: file.path, sheet: $0) }
    var seen: Set<String> = []
    for other in within + beside where seen.insert(other.table).inserted {
      guard let export = try? ExportReader(other, opening: opening),
        [.labels, .structure, .dictionary].contains(export.form.part)
          || LabelVariant.isOne(export.form),
        let platform = export.form.recognition.platform
      else { continue }
      files.append(other.stating(export.records.sniffed))
      platforms.append(platform)
      let name = other.sheet.map { $0.lowercased() + ".csv" }
      heads[name ?? String(other.path.dropFirst(folder.count))] = export.form.heading.names
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
    for (other, platform) in zip(files, platforms) where platform == form.platform.name {
      var unused: [Diagnostic] = []
      let labels = try LabelReader(opening: opening).read(other, besides: [file], &unused)
      // Another export of answers need not be of these.
      if LabelVariant.isOne(form), labels.labels.isEmpty { continue }
      own.files.append(other)
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
  /// A file, or a sheet of it, about which nothing else is stated.
  fileprivate init(besides path: String, sheet: String? = nil) {
    self.init(path: path, at: Place(file: path))
    self.sheet = sheet
  }

  /// The same with its encoding, if that was guessed.
  fileprivate func stating(_ sniffed: Sniffed) -> InputFile {
    guard case .notUTF8 = sniffed.encodingReason else { return self }
    return InputFile(
      path: path,
      delimiter: nil,
      encoding: StatedEncoding(rawValue: sniffed.dialect.encoding.rawValue),
      decimalMark: .point,
      partnership: nil,
      place: place
    )
  }
}
