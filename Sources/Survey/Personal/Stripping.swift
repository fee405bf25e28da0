import CSV

/// Makes a copy of an export without the columns that look like personal data.
///
/// The file is read twice: once to see which columns those are, and once to copy the others.
package struct Stripping {
  private let file: InputFile
  private let project: Project?
  private let opening: Opening

  /// - Parameters:
  ///   - file: The export, and what is stated about it.
  ///   - project: Whose columns are kept; nil where there is none.
  ///   - opening: Opens the file, twice.
  package init(_ file: InputFile, for project: Project?, opening: @escaping Opening) {
    self.file = file
    self.project = project
    self.opening = opening
  }

  /// Looks through the file for what is to go.
  ///
  /// - Parameters:
  ///   - also: Columns that go whatever they look like, by name or number.
  ///   - kept: Columns that stay whatever they look like.
  /// - Throws: ``Complaints`` when the file cannot be read, lacks one of these columns, or would have
  ///   none left.
  package func plan(also: [String], keeping kept: [String]) throws(Complaints) -> StripPlan {
    var plan: StripPlan?
    var diagnostics = complaints(reading: file) { plan = try look() }
    guard var plan else { throw Complaints(diagnostics) }
    for name in also {
      if let column = column(name, plan, &diagnostics) { plan.remove(column) }
    }
    for name in kept {
      if let column = column(name, plan, &diagnostics) { plan.keep(column, because: .asked) }
    }
    if plan.columns.isEmpty { diagnostics.append(nothingLeft) }
    guard diagnostics.isEmpty else { throw Complaints(diagnostics) }
    return plan
  }

  /// Copies the columns that stay.
  ///
  /// - Parameter write: Takes the bytes of the copy, piece by piece.
  /// - Throws: ``Complaints`` when the file cannot be read; what `write` throws.
  package func copy(_ plan: StripPlan, to write: ([UInt8]) throws -> Void) throws {
    do {
      var records = try RecordReader(file, opening: opening)
      let copy = ColumnCopy(of: plan.columns, dialect: records.sniffed.dialect)
      try write(records.preamble)
      while let block = try records.next() { try write(copy.bytes(of: block)) }
    } catch let malformation as Malformation {
      throw Complaints([Diagnostic(malformation, in: file.table)])
    }
  }

  private func look() throws -> StripPlan {
    var export = try ExportReader(file, opening: opening)
    let form = export.form
    var personal = PersonalLook(form)
    var rows = 0
    try export.forEachBlock { block, first in
      for record in first..<max(first, block.recordCount) { personal.look(at: block, record) }
      rows += block.recordCount - first
    }
    let needed = project?.columns(in: form.heading, of: file) ?? []
    var plan = StripPlan(
      heading: form.heading,
      rows: rows,
      isTable: export.records.sniffed.isTable,
      // Questions and labels are nobody's, whatever their columns are called.
      personal: form.part == .answers ? personal.found : []
    )
    for column in needed.sorted() { plan.keep(column, because: .project) }
    return plan
  }

  /// The column of a name, or of a number from 1 where none has the name.
  private func column(
    _ name: String,
    _ plan: StripPlan,
    _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    switch plan.heading.find(name) {
    case .found(let column): return column
    case .missing:
      let names = plan.heading.names
      if let number = Int(name), (1...names.count).contains(number) { return number - 1 }
      diagnostics.append(
        complaint(
          .missingColumn,
          "The file has no column `\(name)`.",
          hint: Words.suggestion(for: name, among: names.filter { !$0.isEmpty })
        )
      )
    case .ambiguous(let columns):
      let numbers = columns.map { "\($0 + 1)" }.joined(separator: ", ")
      diagnostics.append(
        complaint(
          .ambiguousColumn,
          "The file has \(columns.count) columns `\(name)`.",
          hint: "Name it by its number: \(numbers)."
        )
      )
    }
    return nil
  }

  private var nothingLeft: Diagnostic {
    complaint(
      .missingColumn,
      "No column would be left.",
      hint: "Name those to be kept with `--keep`, or the project with `--project`."
    )
  }

  private func complaint(_ code: DiagnosticCode, _ summary: String, hint: String) -> Diagnostic {
    Diagnostic(.error, code, at: Place(file: file.table, line: 1), summary, hint: hint)
  }
}
