import Testing

@testable import Survey

/// What a file's own labels say of the codes of a column.
@Suite struct ColumnCodingTests {
  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "99999999999999999999"])
  func `a code beyond every scale is no value of one with decimals`(code: String) {
    let scale = Scale(
      id: "share",
      minimum: 0,
      maximum: 10_000,
      decimals: 2,
      points: [Scale.Point(value: 0, label: Wording("None"), spellings: ["None"])],
      noAnswer: []
    )
    let coding = ColumnCoding(
      scale,
      reversed: false,
      factor: 1,
      platform: PlainTable(),
      stated: nil,
      labels: [code: "Very much", "7": code, "1": "None"]
    )
    #expect(coding.moved == ["1"])
    #expect(coding.overriding.contains { $0.text == "1" && $0.answer == 0 })
  }
}
