import Markup
import Survey
import Templates
import Testing

@testable import Rendering

struct LanguagePhraseTests {
  private func book(_ yaml: String) throws -> Phrasebook {
    try Phrasebook(parsing: Array(yaml.utf8), name: "text/xx.yaml")
  }

  @Test func `places are filled by number and may begin with a capital`() throws {
    let book = try book("a: \"{^2} er {1}, {2}\"")
    #expect(try book.phrase("a", ["x", "ærlig"]) == "Ærlig er x, ærlig")
  }

  @Test func `what is filled in is not filled again`() throws {
    #expect(try book("a: \"<{1}>\"").phrase("a", ["{1}{2}{"]) == "<{1}{2}{>")
  }

  @Test func `a count chooses its form`() throws {
    let book = try book("a.one: \"{1} ting\"\na.other: \"{1} tings\"")
    #expect(try book.phrase("a", count: 1) == "1 ting")
    #expect(try book.phrase("a", count: 0) == "0 tings")
  }

  @Test func `an unknown key and a place too many are faults`() throws {
    let book = try book("a: \"{2}\"")
    #expect(throws: PhraseFault.unknown(key: "b", book: "text/xx.yaml")) { try book.phrase("b") }
    #expect(throws: PhraseFault.unfilled(key: "a", book: "text/xx.yaml", given: 1)) {
      try book.phrase("a", ["x"])
    }
  }

  @Test(arguments: ["- a", "a: [b]", "a: b\na: c", "{", "a: b: c"])
  func `what is not a mapping of keys to texts is an error at its file`(yaml: String) {
    let error = #expect(throws: MarkupError.self) { try book(yaml) }
    #expect(error?.place.file == "text/xx.yaml")
  }

  @Test(arguments: Language.allCases)
  func `the embedded books are read as YAML reads them`(language: Language) throws {
    let name = "text/\(language.rawValue).yaml"
    let bytes = try #require(TemplateFiles.bytes(of: name))
    let plain = try #require(PlainPhrases.read(bytes), "it is not written plainly any more")
    #expect(try plain == Phrasebook.phrases(in: bytes, name: name))
  }

  @Test(
    arguments: [
      "a: b", "a: ærlig – »ja«, (1) [x] {1}", "a: 1", "a: 95 % af 1e3", "a: b:c d#e 'f' \"g\"",
      "# note\n\na: \"b: c # d\"",
      "",
    ]
  )
  func `what is written plainly is read as YAML reads it`(text: String) throws {
    let plain = try #require(PlainPhrases.read(Array(text.utf8)))
    guard !plain.isEmpty else { return }
    #expect(try plain == Phrasebook.phrases(in: Array(text.utf8), name: "x"))
  }

  @Test(
    arguments: [
      "a: b # note", "a: b: c", "a: b:", "a:", "a: ", "a:  b", "a: b ", "a: 'b'", "a: |\n  b",
      "a: >-\n  b", "a: b\n  c", "a: [b]", "a: *b", "a: \"b\\n\"", "a: \"b\" # c", "a: \"",
      "- a", "--- a: b", "? a\n: b", "a: b\na: c", "\u{FEFF}a: b", "a: b\u{85}c", "a: b\u{2028}c",
      "a: b\tc", "a: \"b\u{2029}c\"", "a b: c", "a: b\r\nd: e", "\ta: b", " a: b", "å: b",
    ]
  )
  func `what YAML may read otherwise is left to it`(text: String) {
    #expect(PlainPhrases.read(Array(text.utf8)) == nil)
  }

  @Test func `both languages have the same phrases with the same places`() throws {
    let books = try Language.allCases.map { language in
      let name = "text/\(language.rawValue).yaml"
      return try Phrasebook(parsing: #require(TemplateFiles.bytes(of: name)), name: name)
    }
    #expect(books[0].keys == books[1].keys)
    #expect(!books[0].keys.isEmpty)
    for key in books[0].keys {
      let places = try books.map { book in
        let filled = try book.phrase(key, (1...8).map { "\u{1}\($0)\u{2}" })
        return Set(
          filled.split(separator: "\u{1}", omittingEmptySubsequences: false).dropFirst().compactMap(
            \.first
          )
        )
      }
      #expect(places[0] == places[1], "the places of '\(key)' differ")
    }
  }

  @Test func `only a phrase that a grade licenses speaks of a cause`() throws {
    let refused = [
      "led to", "thanks to", "created by", "førte til", "takket være", "skabte", "bidrog til",
      "contributed to", "proves", "beviser",
    ]
    let licensed = [
      "sentence.contributed", "sentence.led-to", "licence.contributed", "licence.led-to",
    ]
    for language in Language.allCases {
      let name = "text/\(language.rawValue).yaml"
      let bytes = try #require(TemplateFiles.bytes(of: name))
      let book = try Phrasebook(parsing: bytes, name: name)
      for key in book.keys where !licensed.contains(where: key.hasPrefix) {
        let text = try book.phrase(key, (1...9).map { String($0) }).lowercased()
        for words in refused { #expect(!text.contains(words), "'\(words)' in \(key)") }
      }
    }
  }
}
