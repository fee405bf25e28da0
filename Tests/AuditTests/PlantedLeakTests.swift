import Markup
import Testing

@testable import Audit

/// A leak planted in a report.
struct Leak: CustomTestStringConvertible, Sendable {
  let name: String
  /// What is found.
  let cell: String
  let kind: Finding.Kind
  let edits: [(String, String)]

  var testDescription: String { name }

  init(
    _ name: String,
    _ cell: String,
    as kind: Finding.Kind = .small,
    _ edits: [(String, String)]
  ) {
    (self.name, self.cell, self.kind, self.edits) = (name, cell, kind, edits)
  }
}

struct PlantedLeakTests {
  @Test func `nothing can be worked out from the report without a leak`() throws {
    let audit = try Audit(of: PublishedFixture.report())
    #expect(audit.findings == [])
    #expect(audit.contradicted == [])
    #expect(audit.asked > 60)
  }

  @Test(arguments: leaks) func `a planted leak is found`(_ leak: Leak) throws {
    let audit = try Audit(of: PublishedFixture.report(replacing: leak.edits))
    #expect(audit.contradicted == [])
    #expect(audit.findings.contains { $0.cell.name == leak.cell && $0.kind == leak.kind })
  }

  @Test func `an earlier report that shows what is withheld today is found`() throws {
    let shares =
      #"<share value="1" percent="5"/><share value="2" percent="20"/>"#
      + #"<share value="3" percent="35"/><share value="4" percent="30"/><share value="5" percent="10"/>"#
    let earlier = try PublishedFixture.report(replacing: [
      (
        #"wave="a" state="shown" n="40" mean="3.2"><shares state="withheld" rule="tells-small-group"/>"#,
        #"wave="a" state="shown" n="40" mean="3.2">"# + shares
      )
    ])
    let audit = try Audit(of: PublishedFixture.report(), earlier: [earlier])
    #expect(audit.findings.contains { $0.cell.name == "north, a, q3, answer 1" && $0.least == 2 })
  }

  @Test func `few people between two editions are found`() throws {
    let earlier = try PublishedFixture.report(replacing: [
      (#"wave="a" state="shown" n="40" mean="3.2""#, #"wave="a" state="shown" n="38" mean="3.2""#)
    ])
    let audit = try Audit(of: PublishedFixture.report(), earlier: [earlier])
    #expect(audit.findings.map(\.kind) == [.editions])
    #expect(audit.findings.map(\.least) == [2])
  }

  @Test func `a table that shows what the report withholds is found`() throws {
    let table = """
      partnership_id,indicator_id,facet_id,wave_id,state,reason,n,mean,negative_pole,weighted
      north,belonging,,c,shown,,44,57,4.545454545454546,false
      """
    let audit = try Audit(
      of: PublishedFixture.report(),
      tables: [Audit.File(name: "levels.csv", bytes: Array(table.utf8))]
    )
    #expect(
      audit.findings.map(\.cell.name) == [
        "north, c, belonging, at the opposite pole"
      ]
    )
  }

  @Test func `a figure in a row that says it is withheld is found`() throws {
    let table = "partnership_id,state,reason,n,mean\nnorth,withheld,small-group,,50\n"
    let audit = try Audit(
      of: PublishedFixture.report(),
      tables: [Audit.File(name: "tests.csv", bytes: Array(table.utf8))]
    )
    #expect(audit.findings.map(\.cell.name) == ["tests.csv, line 2, mean"])
    #expect(audit.findings.map(\.kind) == [.table])
  }
}

private let hidden = PublishedFixture.withheld

private let leaks = [
  Leak(
    "a total less its parts",
    "south, a, respondents, people",
    [
      (#"<respondents state="shown" value="70"/>"#, #"<respondents state="shown" value="43"/>"#),
      (
        #"<participation wave="a"><respondents state="shown" value="30"/>"#,
        "<participation wave=\"a\"><respondents \(hidden)/>"
      ), (#"scored="60" partial="10""#, #"scored="33" partial="10""#),
    ]
  ),
  Leak(
    "the rows of the files, where the total is withheld",
    "south, a, respondents, people",
    [
      (#"<respondents state="shown" value="70"/>"#, "<respondents \(hidden)/>"),
      (
        #"<participation wave="a"><respondents state="shown" value="30"/>"#,
        "<participation wave=\"a\"><respondents \(hidden)/>"
      ), (#"scored="60" partial="10""#, #"scored="33" partial="10""#),
    ]
  ),
  Leak(
    "a rate of those who were invited",
    "south, a, respondents, people",
    [
      (#"<respondents state="shown" value="70"/>"#, "<respondents \(hidden)/>"),
      (
        #"state="shown" scored="60" partial="10" without-answers="0" excluded-as-duplicate="0""#,
        hidden
      ),
      (
        #"<participation wave="a"><respondents state="shown" value="30"/><invited state="not-known" reason="not-stated"/><response-rate state="not-known" reason="not-stated"/>"#,
        "<participation wave=\"a\"><respondents \(hidden)/><invited state=\"shown\" value=\"30\"/>"
          + #"<response-rate state="shown" percent="10"/>"#
      ),
    ]
  ),
  Leak(
    "a small share, told outright",
    "north, a, q1, answer 1",
    [
      (
        #"mean="3.35"><share value="1" percent="12.5"/>"#,
        #"mean="3.4"><share value="1" percent="5"/>"#
      ),
      (#"<share value="2" percent="15"/>"#, #"<share value="2" percent="22.5"/>"#),
      (#"mean="3.4">"#, #"mean="3.425">"#),
    ]
  ),
  Leak(
    "a share that is left out of a distribution",
    "north, a, q1, answer 5",
    [
      (#"<share value="5" percent="25"/>"#, ""),
      (#"<share value="4" percent="25"/>"#, #"<share value="4" percent="42.5"/>"#),
      (#"mean="3.35""#, #"mean="3.175""#),
    ]
  ),
  Leak(
    "a mean that tells the shares",
    "north, a, q2, answer 2",
    [(#"n="38" mean="3.5""#, #"n="38" mean="1.0263157894736843""#)]
  ),
  Leak(
    "few people at the opposite pole",
    "south, a, belonging, at the opposite pole",
    [
      (
        #"mean="60" sd="20" low="50" high="70" negative-pole="20""#,
        #"mean="60" sd="20" low="50" high="70" negative-pole="6.666666666666667""#
      )
    ]
  ),
  Leak(
    "all but a few at the opposite pole",
    "south, a, belonging, not at the opposite pole",
    [
      (
        #"mean="60" sd="20" low="50" high="70" negative-pole="20""#,
        #"mean="20" sd="20" low="10" high="30" negative-pole="93.33333333333333""#
      ),
      (
        #"<extremes state="shown" n="30" floor="0" ceiling="16.666666666666668"/>"#,
        "<extremes \(hidden)/>"
      ),
      (
        #"<extremes state="shown" n="70" floor="7.142857142857143" ceiling="15.714285714285714"/>"#,
        "<extremes \(hidden)/>"
      ),
    ]
  ),
  Leak(
    "nobody of a small group at the opposite pole",
    "north, age, young, a, belonging, at the opposite pole",
    as: .everybody,
    [
      (
        #"n="15" mean="50" sd="20"><negative-pole state="withheld" rule="tells-small-group"/>"#,
        #"n="8" mean="50" sd="20" negative-pole="0">"#
      )
    ]
  ),
  Leak(
    "all of a small group alike",
    "north, age, young, a, belonging, with one and the same score",
    as: .everybody,
    [(#"n="15" mean="50" sd="20""#, #"n="8" mean="50" sd="0""#)]
  ),
  Leak(
    "the mean of a small group at the end of the scale",
    "north, age, young, a, belonging, at the opposite pole",
    as: .everybody,
    [(#"n="15" mean="50" sd="20""#, #"n="8" mean="95" sd="5""#)]
  ),
  Leak(
    "the opposite pole less its end",
    "north, a, belonging, at the opposite pole, not at its end",
    [
      (#"n="40" floor="12.5" ceiling="15""#, #"n="40" floor="17.5" ceiling="15""#),
      (#"n="70" floor="7.142857142857143""#, #"n="70" floor="10""#),
    ]
  ),
  Leak(
    "all partnerships less one",
    "south, a, belonging, at 100",
    [
      (
        #"<extremes state="shown" n="30" floor="0" ceiling="16.666666666666668"/>"#,
        "<extremes \(hidden)/>"
      ),
      (#"ceiling="15.714285714285714""#, #"ceiling="11.428571428571429""#),
    ]
  ),
  Leak(
    "a change of the share, beside one of the two shares",
    "north, c, belonging, at the opposite pole",
    [
      (
        #"n-first="42" n-second="44" difference="1">"#,
        #"n-first="42" n-second="44" difference="1" negative-pole-difference="-9.740259740259741">"#
      )
    ]
  ),
  Leak(
    "few who left between two waves",
    "north, belonging, in a, not in b",
    [
      (
        #"<linked state="shown" n="30"/><unlinked state="shown" n="22"/>"#,
        #"<linked state="shown" n="37"/><unlinked state="shown" n="8"/>"#
      ),
      (
        #"<linked state="shown" n="32"/><unlinked state="shown" n="22"/>"#,
        "<linked \(hidden)/><unlinked \(hidden)/>"
      ),
    ]
  ),
  Leak(
    "few who came, from the number of those in one wave only",
    "north, belonging, in b, not in a",
    [
      (
        #"<linked state="shown" n="30"/><unlinked state="shown" n="22"/>"#,
        "<linked \(hidden)/>" + #"<unlinked state="shown" n="4"/>"#
      ),
      (
        #"<linked state="shown" n="32"/><unlinked state="shown" n="22"/>"#,
        "<linked \(hidden)/><unlinked \(hidden)/>"
      ),
      (#"<linked-people state="shown" n="30">"#, #"<linked-people state="shown" n="39">"#),
      (#"unchanged="8""#, #"unchanged="17""#),
      (
        #"<pole-change state="shown" difference="-16.666666666666668" low="-30" high="0"/>"#,
        "<pole-change \(hidden)/>"
      ),
    ]
  ),
  Leak(
    "who joined and was gone again, from three pairs of waves",
    "north, belonging, in b, c, not in a",
    [
      (
        #"<linked state="shown" n="30"/><unlinked state="shown" n="22"/>"#,
        #"<linked state="shown" n="40"/><unlinked state="shown" n="2"/>"#
      ),
      (#"<linked-people state="shown" n="30">"#, #"<linked-people state="shown" n="40">"#),
      (#"unchanged="8""#, #"unchanged="18""#),
      (
        #"<pole-change state="shown" difference="-16.666666666666668" low="-30" high="0"/>"#,
        "<pole-change \(hidden)/>"
      ),
      (#"n-first="40" n-second="42""#, #"n-first="40" n-second="50""#),
      (#"n-first="42" n-second="44""#, #"n-first="50" n-second="44""#),
      (
        #"<level indicator="belonging" wave="b" state="shown" n="42""#,
        #"<level indicator="belonging" wave="b" state="shown" n="50""#
      ),
      (#"negative-pole="14.285714285714286""#, #"negative-pole="12""#),
      (#"difference='-10.714285714285714'"#, "difference='-13'"),
      (
        #"<linked state="shown" n="32"/><unlinked state="shown" n="22"/>"#,
        #"<linked state="shown" n="28"/><unlinked state="shown" n="38"/>"#
      ),
    ]
  ),
  Leak(
    "few who fell",
    "north, belonging, a to b, fell",
    [(#"increased="12" decreased="10""#, #"increased="20" decreased="2""#)]
  ),
  Leak(
    "few who came to the pole, as more left than came",
    "north, belonging, a to b, came to the pole",
    [
      (
        #"<pole-moves state="shown" entered="5" left="10" p="0.3"/>"#,
        #"<pole-moves state="shown" left="7" p="0.3"/>"#
      )
    ]
  ),
  Leak(
    "a group less the others",
    "north, a, belonging, age not known, people",
    [(#"n="18" mean="52""#, #"n="22" mean="52""#)]
  ),
  Leak(
    "few of a group at the pole, from the whole and the other group",
    "north, a, belonging, age not known, at the opposite pole",
    [
      (
        #"n="15" mean="50" sd="20"><negative-pole state="withheld" rule="tells-small-group"/>"#,
        #"n="15" mean="50" sd="20" negative-pole="33.333333333333336">"#
      ),
      (
        #"n="18" mean="52" sd="20"><negative-pole state="withheld" rule="tells-small-group"/>"#,
        #"n="18" mean="52" sd="20" negative-pole="27.77777777777778">"#
      ),
      (
        #"belonging" wave="a" state="shown" n="40" mean="55" sd="20" low="50" high="60" negative-pole="25""#,
        #"belonging" wave="a" state="shown" n="40" mean="55" sd="20" low="50" high="60" negative-pole="30""#
      ),
      (#"difference='-10.714285714285714'"#, "difference='-15.714285714285714'"),
    ]
  ),
]
