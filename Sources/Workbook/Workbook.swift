package import CSV

/// An Excel workbook (.xlsx, ECMA-376 / ISO 29500): a table that can be read like a CSV file.
///
/// Only the parts that hold the table are unpacked. Macros, queries, links and embedded files are
/// never looked at; of formulas, the results that were saved.
package struct Workbook {
  private let parts: Parts
  private let limits: WorkbookLimits
  private let list: SheetList
  private let relationships: [Relationship]

  /// What a file is by its first bytes.
  package enum Container: Sendable {
    /// A ZIP file, as an .xlsx workbook is.
    case zip
    /// A compound file of the kind that old workbooks and encrypted ones are.
    case compound

    /// How many bytes tell.
    package static let markBytes = 4

    package init?(_ beginning: [UInt8]) {
      switch beginning.prefix(Self.markBytes) {
      case [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06]: self = .zip
      case [0xD0, 0xCF, 0x11, 0xE0]: self = .compound
      default: return nil
      }
    }
  }

  /// Reads what the workbook says of its sheets.
  ///
  /// - Parameter bytes: The whole file.
  /// - Throws: ``WorkbookFault``.
  package init(_ bytes: [UInt8], limits: WorkbookLimits = WorkbookLimits()) throws(WorkbookFault) {
    guard bytes.count <= limits.fileBytes else {
      throw .tooLarge("The file is larger than \(limits.fileBytes >> 20) MiB.")
    }
    if Container(bytes) == .compound { throw Self.fault(ofCompound: bytes) }
    self.limits = limits
    parts = Parts(try Archive(bytes), limits: limits)
    let main = try Self.mainPart(of: parts)
    list = SheetList()
    try parts.read(main, telling: list)
    guard list.isWorkbook else { throw .noWorkbook }
    relationships = try parts.relationships(of: main)
  }

  /// The names of the sheets that can be seen, in their order.
  package var visibleSheets: [String] {
    list.sheets.filter { $0.isVisible && part(of: $0) != nil }.map(\.name)
  }

  /// The rows of a sheet, as the lines of a CSV file.
  ///
  /// The sheets `Dataset(1)`, `Dataset(2)` … of SurveyXact are parts of one table: whichever is asked
  /// for, all of them are read, beside each other.
  ///
  /// - Parameter name: The sheet's name; nil means the first that can be seen.
  /// - Throws: ``WorkbookFault``, also for what is wrong before the first row with content.
  package func sheet(_ name: String? = nil) throws(WorkbookFault) -> any ByteSource {
    let (first, part) = try sheetWithPart(name)
    let values = try cellValues()
    let parts = partsOfTable(first)
    guard parts.count > 1 else { return try source(part, values, sheets: sheets(from: first)) }
    return try SideBySideSheets(
      parts.map { (name, part) throws(WorkbookFault) in
        (name, try source(part, values, sheets: sheets(from: parts[0].name)))
      }
    )
  }

  private func cellValues() throws(WorkbookFault) -> CellValue {
    let strings = SharedStrings(limits: limits)
    if let part = self.part("sharedStrings") { try parts.read(part, telling: strings) }
    let styles = CellStyles()
    if let part = self.part("styles") { try parts.read(part, telling: styles) }
    return CellValue(
      strings: strings,
      styles: styles,
      countsFrom1904: list.countsFrom1904
    )
  }

  private func source(
    _ part: String,
    _ values: CellValue,
    sheets: [String]
  ) throws(WorkbookFault) -> SheetSource {
    try SheetSource(
      try parts.stream(part, most: limits.sheetBytes),
      name: part,
      rows: SheetRows(values, limits: limits),
      sheets: sheets
    )
  }

  /// The sheets that can be seen, the one of a name in front, each table once.
  private func sheets(from name: String) -> [String] {
    let parts = Set(partsOfTable(Self.numbered(1)).dropFirst().map(\.name))
    return [name] + visibleSheets.filter { $0 != name && !parts.contains($0) }
  }

  /// The sheets that hold one table together with a sheet, and their parts; empty for a whole one.
  private func partsOfTable(_ name: String) -> [(name: String, part: String)] {
    var parts: [(name: String, part: String)] = []
    while let next = list.sheets.first(where: { $0.name == Self.numbered(parts.count + 1) }),
      let part = part(of: next)
    {
      parts.append((next.name, part))
    }
    return parts.contains { $0.name == name } ? parts : []
  }

  /// SurveyXact's name of a part of its table, counted from 1.
  private static func numbered(_ number: Int) -> String { "Dataset(\(number))" }

  // MARK: Parts

  private func sheetWithPart(
    _ name: String?
  ) throws(WorkbookFault) -> (name: String, part: String) {
    let wanted = list.sheets.filter { $0.isVisible && name == nil || $0.name == name }
    let found = wanted.lazy.compactMap { sheet in part(of: sheet).map { (sheet.name, $0) } }.first
    guard let found else {
      throw WorkbookFault(
        .noSheet,
        name.map { "The workbook has no sheet `\($0)`." }
          ?? "The workbook has no sheet with cells that can be seen.",
        hint: visibleSheets.isEmpty
          ? "Check that this is the right file."
          : "Its sheets are " + visibleSheets.map { "`\($0)`" }.joined(separator: ", ") + "."
      )
    }
    return found
  }

  /// The part of a sheet with cells; nil for a chart, or a sheet that is not in the file.
  private func part(of sheet: SheetList.Sheet) -> String? {
    relationships.first { $0.id == sheet.relationship && $0.kind == "worksheet" }?.target
  }

  /// The part of a kind that the workbook has once.
  private func part(_ kind: String) -> String? {
    relationships.first { $0.kind == kind }?.target
  }

  /// The part that lists the sheets.
  private static func mainPart(of parts: Parts) throws(WorkbookFault) -> String {
    let stated = try parts.relationships().first { $0.kind == "officeDocument" }?.target
    let part = stated ?? "xl/workbook.xml"
    guard parts.has(part) else {
      throw parts.has("content.xml")
        ? .foreign("The file is an OpenDocument file, which is not read.") : .noWorkbook
    }
    guard !part.lowercased().hasSuffix(".bin") else {
      throw .foreign("The file is a binary workbook (.xlsb), which is not read.")
    }
    return part
  }

  /// What a compound file is: an encrypted workbook has a stream of this name, in UTF-16.
  private static func fault(ofCompound bytes: [UInt8]) -> WorkbookFault {
    let name: [UInt8] = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    let isEncrypted = bytes.indices.contains {
      bytes[$0] == name[0] && bytes[$0...].starts(with: name)
    }
    return isEncrypted ? .encrypted : .foreign("The file is a workbook of the old kind (.xls).")
  }
}

extension WorkbookFault {
  fileprivate static let noWorkbook = foreign("The file is a ZIP archive, but no workbook.")

  /// A file that is whole, but no workbook that is read here.
  fileprivate static func foreign(_ summary: String) -> WorkbookFault {
    WorkbookFault(
      .unreadable,
      summary,
      hint: "Save it as .xlsx, or export a CSV file."
    )
  }
}
