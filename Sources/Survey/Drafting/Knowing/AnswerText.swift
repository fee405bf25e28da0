/// What a value in a column is, as an answer.
enum AnswerText: Equatable {
  /// An answer that is no answer: "don't know".
  case noAnswer
  /// A number alone.
  case number(Int)
  /// A number and its meaning, such as "4 - Enig", "4. Enig" or "Enig (4)".
  case coded(Int)
  /// Words.
  case words

  init(_ text: String) {
    if NoAnswerWords.contains(text) {
      self = .noAnswer
    } else if let number = Self.wholeNumber(text) {
      self = .number(number)
    } else if let number = Self.leadingNumber(text) ?? Self.trailingNumber(text) {
      self = .coded(number)
    } else {
      self = .words
    }
  }

  /// The number of a text that is only a number; none that is written with zeros before it.
  private static func wholeNumber(_ text: String) -> Int? {
    guard text.utf8.count <= 5, let number = Int(text), String(number) == text else { return nil }
    return number
  }

  private static func leadingNumber(_ text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count).drop(while: \.isWhitespace)
    guard (1...2).contains(digits.count), let mark = rest.first, "-–—.:)=".contains(mark),
      rest.dropFirst().drop(while: \.isWhitespace).first?.isLetter == true
    else { return nil }
    return Int(digits)
  }

  private static func trailingNumber(_ text: String) -> Int? {
    guard text.last == ")", let open = text.lastIndex(of: "("), open != text.startIndex else {
      return nil
    }
    let digits = text[text.index(after: open)...].dropLast()
    guard (1...2).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    return Int(digits)
  }
}
