import Foundation
import Markup
import Testing

/// Names that would do harm if they were taken for anything but text.
@Suite struct HostileNamesTests {
  private static let names = [
    "]]></title><script>alert(1)</script>", "&amp; <b>&lt;", "\\u0007bell \\u001B[31m red",
    "=1+2", "+1", "-1+cmd|' /C calc'!A0", "@sum(1)", "\\u202Etxt.exe",
  ]

  @Test(arguments: names)
  func `a hostile name is harmless in every output`(_ name: String) throws {
    let place = try Workplace(SmallProject())
    let quoted = "\"\(name)\""
    try place.replace("title: A small project", with: "title: \(quoted)")
    try place.replace("name: An undertaking", with: "name: \(quoted)")
    try place.replace("name: The first", with: "name: \(quoted)")
    try place.replace("wording: People mean well.", with: "wording: \(quoted)")
    try place.replace("1: Disagree", with: "1: \(quoted)")
    let run = try Run("report", in: place.url)
    #expect(run.status == 0)

    // The markup is what it is with a tame name: the same elements, and no script.
    for file in ["report/report.xml", "report/report.html"] {
      let bytes = Array(try Data(contentsOf: place.path(file)))
      let names = elements(of: try Document(parsing: bytes, name: file).root)
      #expect(!names.contains("script"))
      #expect(!bytes.contains { $0 < 9 || $0 == 0x1B })
    }
    let tables = try place.contents(of: "report/tables")
    #expect(tables.count == 22)
    for table in tables.values {
      for cell in String(decoding: table, as: UTF8.self).split(whereSeparator: {
        ",\n\"".contains($0)
      }) {
        let isFormula = "=@".contains(cell.first ?? "x") || "+-".contains(cell.first ?? "x")
        #expect(!isFormula || Double(cell) != nil, "\(cell)")
      }
    }

    let compare = try Run("compare", in: place.url)
    #expect(compare.status == 0)
    #expect(!compare.output.unicodeScalars.contains { $0.value < 10 || $0.value == 0x1B })
    #expect(!compare.output.unicodeScalars.contains("\u{202E}"))
  }

  private func elements(of element: Element) -> [String] {
    [element.name] + element.children.flatMap(elements)
  }
}
