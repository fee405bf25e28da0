import CSV
import Testing

@testable import Survey

@Suite struct HeadingTests {
  @Test func `a column is found by any of its names, the stable one first`() {
    let heading = Heading(
      rows: 3,
      names: [["QID1", "QID2"], ["Q1", "QID1"], ["How?", "Why?"]],
      shown: 1
    )
    #expect(heading.names == ["Q1", "QID1"])
    #expect(heading.find("QID1") == .found(0))
    #expect(heading.find("Q1") == .found(0))
    #expect(heading.find("Why?") == .found(1))
    #expect(heading.find("Q3") == .missing)
  }

  @Test func `columns of one name are told apart by their order`() {
    let heading = Heading(rows: 1, names: [["id", "Other", "Other", "Other (2)"]])
    #expect(heading.names == ["id", "Other (1)", "Other (2)", "Other (2)"])
    #expect(heading.find("Other") == .ambiguous([1, 2]))
    #expect(heading.find("Other (1)") == .found(1))
    // A column that is really named so comes first.
    #expect(heading.find("Other (2)") == .found(3))
    #expect(heading.find("Other (3)") == .missing)
  }

  @Test(arguments: [
    ("<strong>How</strong> are&nbsp;you?", "How are you?"),
    ("Salt &amp; pepper", "Salt & pepper"),
    ("age < 18 & b > 2", "age < 18 & b > 2"),
    ("a\u{A0}\u{A0}b\r\nc", "a b c"),
    ("<br/>x<img src='y'>", "x"),
    ("1 <2", "1 <2"),
    ("<unclosed", "<unclosed"),
  ])
  func `HTML, entities and line breaks do not count in a name`(written: String, plain: String) {
    #expect(HeadingText.plain(written) == plain)
    let heading = Heading(rows: 1, names: [["id", written]])
    #expect(heading.find(plain) == .found(1))
    #expect(heading.find(written) == .found(1))
  }

  @Test func `dashes and apostrophes of every kind are one`() {
    let heading = Heading(rows: 1, names: [["Part – one", "Don’t"]])
    #expect(heading.find("Part - one") == .found(0))
    #expect(heading.find("Don't") == .found(1))
  }
}
