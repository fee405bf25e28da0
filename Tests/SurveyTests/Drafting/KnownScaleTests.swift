import Testing

@testable import Survey

@Suite struct KnownScaleTests {
  @Test(arguments: [
    ["Helt uenig", "Uenig", "Enig", "Helt enig"],
    ["Helt uenig", "Overvejende uenig", "Både enig og uenig", "Overvejende enig", "Helt enig"],
    ["Helt uenig", "Uenig", "Delvis uenig", "Hverken eller", "Delvis enig", "Enig", "Helt enig"],
    ["Svært uenig", "Litt uenig", "Verken enig eller uenig", "Litt enig", "Svært enig"],
    ["Instämmer inte alls", "Instämmer inte", "Varken eller", "Instämmer", "Instämmer helt"],
    ["Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree"],
    ["Aldrig", "Sjældent", "Af og til", "Ofte", "Altid"],
    ["Never", "Rarely", "Sometimes", "Often", "Always"],
    ["Meget utilfreds", "Utilfreds", "Hverken eller", "Tilfreds", "Meget tilfreds"],
    ["Slet ikke", "I ringe grad", "I nogen grad", "I høj grad", "I meget høj grad"],
    ["Very unlikely", "Unlikely", "Neutral", "Likely", "Very likely"],
  ])
  func `labels are put in order whichever way round they come`(_ labels: [String]) throws {
    for order in [labels, labels.reversed()] {
      let values = try #require(KnownScale.fitting(order)?.values(of: order))
      #expect(labels.map { values[$0] } == (1...labels.count).map { $0 })
    }
  }

  @Test func `case, dashes and blanks do not matter`() {
    #expect(KnownScale.fitting(["STRONGLY  AGREE", "strongly disagree."])?.language == "en")
    #expect("Don’t know".folded == "don't know")
  }

  @Test func `answers in two languages are one scale`() throws {
    let labels = [
      "Helt uenig", "Overvejende enig", "Strongly disagree", "Mostly agree", "Helt enig",
      "Both agree and disagree",
    ]
    let scale = try #require(KnownScale.fitting(labels))
    #expect(scale.values(of: labels)?["Mostly agree"] == 4)
    #expect(scale.values(of: labels)?["Overvejende enig"] == 4)
  }

  @Test func `labels of two different kinds are no scale`() {
    #expect(KnownScale.fitting(["Enig", "Aldrig"]) == nil)
    #expect(KnownScale.fitting(["Helt enig", "Per"]) == nil)
  }

  @Test(arguments: [
    "Ved ikke", "Vet ikke", "Vet ej", "don’t know", "Ønsker ikke at svare",
    "Prefer not to say", "Not applicable", "Ikke relevant", "Ikke relevant/ vet ikke ",
  ])
  func `an answer that is no answer is known`(_ label: String) {
    #expect(NoAnswerWords.contains(label))
    #expect(AnswerText(label) == .noAnswer)
  }

  @Test(arguments: [
    ("4 - Enig", AnswerText.coded(4)), ("4. Enig", .coded(4)), ("4: Enig", .coded(4)),
    ("4 – Enig", .coded(4)), ("Enig (4)", .coded(4)), ("4", .number(4)), ("-1", .number(-1)),
    ("1-2 gange", .words), ("2 gange", .words), ("007", .words), ("Enig", .words), ("", .words),
  ])
  func `numbers, codes and words are told apart`(_ text: String, _ kind: AnswerText) {
    #expect(AnswerText(text) == kind)
  }
}
