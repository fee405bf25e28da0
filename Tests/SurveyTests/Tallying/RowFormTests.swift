import Testing

@testable import Survey

struct RowFormTests {
  @Test func `numbers packed into words are the numbers unpacked`() throws {
    var small = SmallProject()
    small.columns = "{respondent: id, partnership: place, weight: w}"
    small.scales = "    agree: {min: 0, max: 100, decimals: 4}"
    small.outputs = "{}\ngroups: [{id: age, name: Age, values: {young: , old: }}]"
    let project = try small.project()
    let plan = try ScoringPlan(project.questionnaire, project.scoring)
    let form = RowForm(project, plan)
    var numbers = Array(repeating: 0, count: form.numberCount)
    for turn in 0..<50 {
      for index in numbers.indices { numbers[index] = (turn + index) % 2 }
      if let drawn = form.drawn { numbers[drawn.weight] = .max - turn }
      var words = Array(repeating: UInt64.max, count: form.wordCount + 2)
      form.pack(numbers, into: &words, at: 1)
      #expect(numbers.indices.map { form.number($0, in: words, at: 1) } == numbers)
      #expect(words[1] & 1 == 1)
      #expect(words.first == .max && words.last == .max)
    }
  }

  @Test func `every pattern, wave and partnership has room`() throws {
    let project = try SmallProject().project()
    let plan = try ScoringPlan(project.questionnaire, project.scoring)
    let form = RowForm(project, plan)
    var largest = Array(repeating: 0, count: form.numberCount)
    largest[RowForm.partnership] = project.partnerships.count - 1
    largest[RowForm.wave] = project.waves.count - 1
    for (indicator, number) in zip(plan.indicators, form.indicators) {
      largest[number] = try #require(indicator.patterns).count - 1
    }
    var words = Array(repeating: UInt64(0), count: form.wordCount)
    form.pack(largest, into: &words, at: 0)
    #expect(largest.indices.map { form.number($0, in: words, at: 0) } == largest)
    #expect(form.wordCount == 1)
  }
}
