import Testing

@testable import Survey

/// Raking at the end of reading: factors, and what makes them impossible.
struct WeightingTests {
  private func project(_ margins: String, values: String = "{young: , middle: , old: }")
    -> SmallProject
  {
    var small = SmallProject()
    small.outputs = """
      {}
      groups:
        - {id: age, name: Age, values: \(values)}
        - {id: sex, name: Sex, values: {woman: , man: }}
      weights: {margins: \(margins)}
      """
    return small
  }

  private static let header = "id,place,own,proud,guest,meet,age,sex\n"

  /// A wave of rows, each so many times, of people who all answer alike.
  private func wave(_ cells: [(Int, String)], place: String = "north") -> String {
    let rows = cells.enumerated().flatMap { index, cell in
      (0..<cell.0).map { "p\(index)-\($0),\(place),1,1,1,1,\(cell.1)\n" }
    }
    return Self.header + rows.joined()
  }

  @Test func `one margin gives each category its share over the one it has`() throws {
    let answers = try project("{sex: {woman: 30, man: 70}}").read([
      "w1.csv": wave([(5, "old,woman"), (15, "old,man"), (5, "old,")]),
      "w2.csv": wave([(6, "old,woman"), (6, "old,man")]),
    ])
    // Five of 25 do not say and keep a fifth; of the other 20, 30 % are 6 and 70 % are 14.
    let factor = { (wave: Int, category: Int) in
      answers.weighting.factor(partnership: 0, wave: wave, categories: [category])
    }
    #expect(abs(factor(0, 1) - 6.0 / 5) < 1e-12)
    #expect(abs(factor(0, 2) - 14.0 / 15) < 1e-12)
    #expect(factor(0, 0) == 1)
    #expect(abs(factor(1, 1) - 0.6) < 1e-12)
    #expect(answers.weighting.fit(partnership: 0, wave: 0)?.cells.map(\.people) == [5, 5, 15])
    #expect(answers.weighting.fit(partnership: 1, wave: 0) == nil)
  }

  @Test func `a category of the population in which nobody answered is an error at its place`()
    throws
  {
    let small = project("{age: {young: 10, middle: 20, old: 30}}")
    let found = try small.complaints([
      "w1.csv": wave([(6, "young,man"), (6, "old,man")]),
      "w2.csv": wave([(6, "young,man"), (6, "middle,man"), (4, "old,man")]),
    ])
    let line = small.yaml.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("weights:") }
    let text = "weights: {margins: {age: {young: 10, "
    #expect(found.map(\.code) == [.marginWithoutPeople, .marginWithoutPeople])
    #expect(found.map(\.place?.line) == [line.map { $0 + 1 }, line.map { $0 + 1 }])
    #expect(found.first?.place?.column == text.count + 1)
    #expect(
      found.first?.summary.hasPrefix(
        "Nobody of `north` in wave `w1` has the value `middle` of `age`"
      ) == true
    )
    #expect(found.last?.summary.hasPrefix("Fewer than 5 people of `north` in wave `w2`") == true)
    #expect(found.first?.hint?.contains("`middle+…: …`") == true)
  }

  @Test func `values that count together heal an empty category`() throws {
    let answers = try project("{age: {young: 10, middle+old: 50}}").read(
      [
        "w1.csv": wave([(6, "young,man"), (6, "old,man")]), "w2.csv": wave([]),
      ].mapValues { $0 == Self.header ? wave([(6, "young,man"), (6, "old,man")]) : $0 }
    )
    let factor = answers.weighting.factor(partnership: 0, wave: 0, categories: [2])
    #expect(abs(factor - 10.0 / 6) < 1e-12)
  }

  @Test func `a partnership too small to be shown is not raked and not complained of`() throws {
    let answers = try project("{age: {young: 10, middle: 20, old: 30}}").read([
      "w1.csv": wave([(4, "young,man")]), "w2.csv": wave([(4, "young,man")]),
    ])
    #expect(answers.weighting == Weighting())
  }

  @Test(arguments: ["", "trim: {lowest: 0.2, highest: 5}, "])
  func `margins that cannot be reached together are an error, trimmed or not`(
    trim: String
  ) throws {
    // All women are young and all men old, so that the two margins are one and contradict.
    var small = project(
      "{age: {young: 50, old: 50}, sex: {woman: 20, man: 80}}",
      values: "{young: , old: }"
    )
    small.outputs = small.outputs.replacing("weights: {", with: "weights: {\(trim)")
    let found = try small.complaints([
      "w1.csv": wave([(6, "young,woman"), (6, "old,man")]),
      "w2.csv": wave([(6, "young,woman"), (6, "old,man")]),
    ])
    #expect(found.map(\.code) == [.marginsOutOfReach, .marginsOutOfReach])
    #expect(found.first?.summary.contains("`north` in wave `w1`") == true)
    #expect(found.first?.summary.contains("`age`, `sex`") == true)
  }

  @Test func `limits hold factors, and say how many people it concerns`() throws {
    var small = project("{sex: {woman: 10, man: 90}}")
    small.outputs = small.outputs.replacing(
      "weights: {",
      with: "weights: {trim: {lowest: 0.5, highest: 2}, "
    )
    let file = wave([(10, "old,woman"), (10, "old,man")])
    let answers = try small.read(["w1.csv": file, "w2.csv": file])
    let fit = try #require(answers.weighting.fit(partnership: 0, wave: 0))
    // A tenth would be a factor of 0.2; held at 0.5 it leaves 1.5 for the men.
    #expect(fit.cells.map(\.factor) == [0.5, 1.5])
    #expect(fit.trimmed == 10)
    #expect(abs(fit.largestDeviation - 1.5) < 1e-12)
  }
}
