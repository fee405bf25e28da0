import Survey
import Testing

@testable import Impact

struct ClaimScannerTests {
  static func found(_ text: String, _ language: Language?) -> [String] {
    ClaimScanner(text).matches(of: ClaimPhrase.all(in: language)).map {
      "\($0.text): \($0.strength.rawValue)"
    }
  }

  @Test(arguments: [
    ("Our project led to more trust.", ["led to: cause"]),
    ("It has led, we think, to trust", ["led, we think, to: cause"]),
    ("Thanks to the café", ["Thanks to: cause"]),
    ("Trust improved", ["improved: change"]),
    ("This proves it", ["proves: proof"]),
    ("It CAUSED joy and created friends", ["CAUSED: cause", "created: cause"]),
    ("The effects of the choir", ["effects: contribution"]),
    ("We contributed greatly to calm", ["contributed greatly to: contribution"]),
    // Aims and possibilities claim nothing.
    ("We hope to lead to trust, which might improve calm", []),
    // Parts of words are other words.
    ("Co-created, effective, procreated, unproven", []),
    // Nothing is read over the end of a sentence.
    ("She led. To the market we went.", []),
    // What speaks of something else is caught as well: that is what overrides are for.
    ("The road led to the square", ["led to: cause"]),
  ])
  func `claims in English are found`(_ text: String, _ claims: [String]) {
    #expect(Self.found(text, .english) == claims)
  }

  @Test(arguments: [
    ("Projektet førte til mere tillid", ["førte til: cause"]),
    ("Derfor førte vores projekt også til tillid", ["førte vores projekt også til: cause"]),
    ("Det har ført til tillid og fører til ro", ["ført til: cause", "fører til: cause"]),
    ("Vi har skabt, skaber og skabte", ["skabt: cause", "skaber: cause", "skabte: cause"]),
    ("Takket\n  være caféen", ["Takket være: cause"]),
    ("Forårsaget af os", ["Forårsaget: cause"]),
    ("Det er bevist, og vi garanterer", ["bevist: proof", "garanterer: proof"]),
    ("Vi bidrog til ro", ["bidrog til: contribution"]),
    ("Effekten blev forbedret", ["Effekten: contribution", "forbedret: change"]),
    ("Forventes at skabe tillid; medskabelse og effektivitet", []),
  ])
  func `claims in Danish are found in their inflections`(_ text: String, _ claims: [String]) {
    #expect(Self.found(text, .danish) == claims)
  }

  @Test func `a text that serves every language is read in all`() {
    #expect(Self.found("Vi skabte og created", nil) == ["skabte: cause", "created: cause"])
    #expect(Self.found("Vi skabte og created", .danish) == ["skabte: cause"])
  }

  @Test func `a quoted phrase covers a claim only where it stands around it`() throws {
    let scanner = ClaimScanner("The road led to the square. The café led to trust.")
    let matches = scanner.matches(of: ClaimPhrase.all(in: .english))
    #expect(matches.count == 2)
    #expect(matches.map { scanner.covers($0.words, by: "THE road led\nto") } == [true, false])
    #expect(matches.map { scanner.covers($0.words, by: "led to") } == [true, true])
    #expect(matches.map { scanner.covers($0.words, by: "led") } == [false, false])
    #expect(matches.map { scanner.covers($0.words, by: "") } == [false, false])
  }
}
