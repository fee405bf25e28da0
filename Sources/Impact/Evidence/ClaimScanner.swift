import Survey

/// Finds in a text the phrases that claim something.
struct ClaimScanner {
  /// A phrase as it stands in the text.
  struct Match: Equatable {
    /// The words' indices.
    let words: ClosedRange<Int>
    /// The text from the first word to the last, on one line.
    let text: String
    /// The position of its first character.
    let offset: Int
    let strength: ClaimStrength
  }

  private struct Word {
    let text: String
    let offset: Int
    let end: Int
    /// Whether a sentence ends after it.
    var endsSentence = false
  }

  private let characters: [Character]
  private let words: [Word]

  init(_ text: String) {
    characters = Array(text)
    words = Self.words(of: characters)
  }

  /// The claims in order; of two that begin with the same word, the stronger one.
  func matches(of phrases: [ClaimPhrase]) -> [Match] {
    // Most words begin no phrase, which one look tells.
    let beginnings = phrases.reduce(into: Set<String>()) { $0.formUnion($1.beginnings) }
    return words.indices.compactMap { first in
      guard beginnings.contains(words[first].text) else { return nil }
      let found = phrases.compactMap { phrase in
        end(of: phrase, from: first).map { match(first...$0, phrase.strength) }
      }
      return found.max { ($0.strength.rank, $0.words.count) < ($1.strength.rank, $1.words.count) }
    }
  }

  /// Whether some words of the text belong to a phrase that is quoted from it.
  func covers(_ range: ClosedRange<Int>, by phrase: String) -> Bool {
    let quoted = Self.words(of: Array(phrase)).map(\.text)
    guard quoted.count >= range.count else { return false }
    return words.indices.contains { start in
      start <= range.lowerBound && start + quoted.count > range.upperBound
        && words[start...].prefix(quoted.count).map(\.text) == quoted
    }
  }

  private func match(_ range: ClosedRange<Int>, _ strength: ClaimStrength) -> Match {
    let (first, last) = (words[range.lowerBound], words[range.upperBound])
    let flat = characters[first.offset..<last.end].split(whereSeparator: \.isWhitespace)
    return Match(
      words: range,
      text: flat.map { String($0) }.joined(separator: " "),
      offset: first.offset,
      strength: strength
    )
  }

  /// The last word of a phrase that begins at a word; nil when it does not.
  private func end(of phrase: ClaimPhrase, from first: Int) -> Int? {
    if first > 0, !words[first - 1].endsSentence,
      ClaimPhrase.hedges.contains(words[first - 1].text)
    {
      return nil
    }
    return end(of: phrase.parts[...], from: first)
  }

  private func end(of parts: ArraySlice<ClaimPhrase.Part>, from word: Int) -> Int? {
    guard let part = parts.first else { return word - 1 }
    switch part {
    case .words(let known):
      guard words.indices.contains(word), known.contains(words[word].text),
        parts.count == 1 || !words[word].endsSentence
      else { return nil }
      return end(of: parts.dropFirst(), from: word + 1)
    case .gap(let most):
      for skipped in 0...most {
        if let end = end(of: parts.dropFirst(), from: word + skipped) { return end }
        guard words.indices.contains(word + skipped), !words[word + skipped].endsSentence else {
          return nil
        }
      }
      return nil
    }
  }

  /// The words in lower case: letters and digits, with hyphens and apostrophes between them, so that
  /// "co-created" is one word and not "created".
  private static func words(of characters: [Character]) -> [Word] {
    var words: [Word] = []
    var index = 0
    while index < characters.count {
      guard isPart(characters[index]) else {
        if ".!?:;".contains(characters[index]), !words.isEmpty {
          words[words.count - 1].endsSentence = true
        }
        index += 1
        continue
      }
      let start = index
      while index < characters.count,
        isPart(characters[index])
          || (joiners.contains(characters[index]) && index + 1 < characters.count
            && isPart(characters[index + 1]))
      {
        index += 1
      }
      words.append(
        Word(text: String(characters[start..<index]).lowercased(), offset: start, end: index)
      )
    }
    return words
  }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static let joiners: Set<Character> = ["-", "'", "’", "‑"]
}

extension ClaimStrength {
  /// Higher for what claims more, from 0.
  fileprivate var rank: Int { licence?.rank ?? ClaimLicence.ledTo.rank + 1 }
}
