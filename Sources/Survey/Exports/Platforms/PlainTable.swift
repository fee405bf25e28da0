/// A table with one header row, about whose making nothing is known.
struct PlainTable: Platform {
  let name = PlatformName.plain

  func evidence(in head: ExportHead) -> [Evidence] { [] }

  func variant(of head: ExportHead) -> String { "table" }

  var untold: [String] {
    [
      "Nothing says which platform made the file, so an empty field may be a question that was "
        + "skipped or not shown, and who was invited is not known."
    ]
  }
}
