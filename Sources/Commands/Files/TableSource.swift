import CSV
import Survey
import Workbook

extension InputFile {
  /// The table in the bytes of this file: the rows of a sheet if it is a workbook, which its first
  /// bytes tell, and otherwise the bytes themselves.
  ///
  /// A workbook is read to its end first, for what is in it is listed there.
  func table(in source: any ByteSource) throws(Complaints) -> any ByteSource {
    do {
      var source = source
      let beginning = try source.bytes(atLeast: Workbook.Container.markBytes)
      let whole = ReplayingSource(beginning, then: source)
      guard Workbook.Container(beginning) != nil else {
        guard sheet == nil else { throw statedForNothing("`sheet`", "is no workbook") }
        return whole
      }
      guard delimiter == nil, encoding == nil else {
        throw statedForNothing("`delimiter` or `encoding`", "is a workbook")
      }
      let limits = WorkbookLimits()
      var contents = whole
      let workbook = try Workbook(try contents.bytes(atLeast: limits.fileBytes + 1), limits: limits)
      return SheetInput(sheet: try workbook.sheet(sheet), file: self)
    } catch let complaints as Complaints {
      throw complaints
    } catch let fault as WorkbookFault {
      throw fault.complaint(of: self)
    } catch {
      throw Complaints([
        Diagnostic(
          .error,
          .fileUnreadable,
          at: place,
          "The file `\(path)` cannot be read: \(error)"
        )
      ])
    }
  }

  private func statedForNothing(_ keys: String, _ what: String) -> Complaints {
    Complaints([
      Diagnostic(
        .error,
        .contradiction,
        at: place,
        "\(keys) is stated for `\(path)`, which \(what).",
        hint: "Leave it out."
      )
    ])
  }
}

/// The rows of a sheet, whose faults are complaints of its file.
private struct SheetInput: ByteSource {
  var sheet: any ByteSource
  let file: InputFile

  var table: TableForm? { sheet.table }

  mutating func read(into buffer: inout OutputSpan<UInt8>) throws {
    do {
      try sheet.read(into: &buffer)
    } catch let fault as WorkbookFault {
      throw fault.complaint(of: file)
    }
  }
}

extension ByteSource {
  /// The next bytes, a few more than `wanted` perhaps, and fewer only at the end.
  fileprivate mutating func bytes(atLeast wanted: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < wanted {
      let known = bytes.count
      try bytes.append(addingCapacity: 512 << 10) { try read(into: &$0) }
      if bytes.count == known { break }
    }
    return bytes
  }
}

extension WorkbookFault {
  /// The fault in a file that the project names, at the row and column if it lies in one.
  func complaint(of file: InputFile) -> Complaints {
    let code: DiagnosticCode =
      switch kind {
      case .unreadable: .workbookUnreadable
      case .tooLarge: .workbookTooLarge
      case .noSheet: .unknownSheet
      case .encrypted: .workbookEncrypted
      }
    let place =
      kind == .noSheet ? file.place : Place(file: file.table, line: row, column: column)
    return Complaints([Diagnostic(.error, code, at: place, summary, hint: hint)])
  }
}
