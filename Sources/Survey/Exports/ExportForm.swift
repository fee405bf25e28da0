import CSV

/// How a file is to be read, told from its beginning and from what is stated about it.
struct ExportForm: Sendable {
  let platform: any Platform
  let recognition: Recognition
  private(set) var heading: Heading
  let variant: String
  let part: ExportPart
  /// Whether a row of HXL tags such as `#adm1+name` stands below the header.
  let hasTags: Bool
  /// Whether the project file says nothing of the header, and it has more than one row.
  let isToBeTold: Bool
  private let head: ExportHead

  /// - Parameters:
  ///   - head: The beginning of the file.
  ///   - file: What the project file states.
  init(of head: ExportHead, stated file: InputFile) {
    self.head = head
    recognition = Recognition(of: head)
    platform = Platforms.named(file.platform ?? recognition.platform ?? .plain)
    variant = platform.variant(of: head)
    part = platform.part(of: head)
    let own = platform.heading(of: head)
    hasTags = Self.isTags(head.record(own.rows)) && own.rows > 0
    heading = Self.heading(own, head, hasTags, stated: file.headerRows)
    isToBeTold =
      heading.rows > 1 && file.headerRows == nil
      && (file.platform == nil || hasTags)
  }

  /// Lets columns be found by the names that earlier files have for them, if their keys are the
  /// same, and tells of those that are.
  mutating func adopt(
    _ names: [Columns.Name],
    from earlier: [Heading],
    in file: String
  ) -> [Diagnostic] {
    var renamed: [Diagnostic] = []
    for name in names {
      for other in earlier {
        guard let column = heading.adopt(name.text, from: other) else { continue }
        renamed.append(
          Diagnostic(
            .note,
            .columnRenamed,
            at: name.place,
            "The column `\(name.text)` is called `\(heading.names[column])` in \(file), which has "
              + "the same key `\(heading.keys[column])`: it is read.",
            hint: "Look whether it is the same question; naming the column by its key makes it "
              + "certain."
          )
        )
      }
    }
    return renamed
  }

  /// Lets columns be found by the names that another file has for them, if their keys are the same.
  mutating func adoptNames(of other: Heading) {
    for name in other.names where !name.isEmpty { _ = heading.adopt(name, from: other) }
  }

  /// What a column tells of its row besides answers; nil for answers.
  func metadata(of column: Int) -> Metadata? {
    heading.names(of: column).lazy.compactMap { platform.metadata($0.lowercased()) }.first
  }

  /// The question that a column may be one option of.
  func question(ofOption column: Int) -> String? {
    heading.names(of: column).lazy.compactMap { platform.question(ofOption: $0) }.first
  }

  /// The first cells of a column that are not empty; never to be shown.
  func firstAnswers(in column: Int) -> [String] {
    head.records.dropFirst(heading.rows).compactMap { $0[safely: column] }.filter { !$0.isEmpty }
  }

  private static func heading(
    _ own: Heading,
    _ head: ExportHead,
    _ hasTags: Bool,
    stated rows: Int?
  ) -> Heading {
    guard let rows else { return hasTags ? own.with(rows: own.rows + 1) : own }
    if rows >= own.rows { return own.with(rows: rows) }
    let names = (0..<rows).map(head.record).filter { !$0.isEmpty }
    return Heading(rows: rows, names: names.isEmpty ? [head.names] : names)
  }

  /// Whether every field is empty or a tag (hxlstandard.org), and at least one is a tag.
  private static func isTags(_ record: [String]) -> Bool {
    record.allSatisfy { $0.isEmpty || $0.hasPrefix("#") && $0.dropFirst().first?.isLetter == true }
      && record.contains { !$0.isEmpty }
  }
}

extension Diagnostic {
  /// That more than one row above the answers is taken for the header; nil when that was stated.
  init?(headerOf form: ExportForm, in file: String) {
    guard form.isToBeTold else { return nil }
    let reason =
      form.recognition.platform == nil || form.hasTags && form.heading.rows == 2
      ? "its second row holds HXL tags"
      : "it is recognised as an export of \(form.platform.name.title)"
    self.init(
      .note,
      .headerRecognised,
      at: Place(file: file, line: 1),
      "The first \(form.heading.rows) rows are read as the header, since \(reason).",
      hint: "`samhold inspect` shows why; state `platform` or `header_rows` for the file if it is "
        + "otherwise."
    )
  }
}
