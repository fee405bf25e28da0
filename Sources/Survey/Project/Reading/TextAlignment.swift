internal import Yams

/// Finds where each character of a YAML scalar stands in the file.
///
/// YAML folds lines, doubles quotes and writes some characters as escapes, but it keeps every
/// character that is not white space, and their order. So the two are walked side by side, white
/// space left out; where they do not agree after all, the last place known stands for the rest.
struct TextAlignment {
  private let source: SourceText
  private let style: Node.Scalar.Style
  private let start: Place
  /// Where the walk is in the file: a line from 1, and a position in it from 0.
  private var line: Int
  private var position: Int
  private var characters: [Character]

  private init(_ scalar: Node.Scalar, in source: SourceText) {
    self.source = source
    style = scalar.style
    start = source.place(of: scalar.mark)
    line = start.line ?? 1
    characters = Array(source.line(line))
    position = min((start.column ?? 1) - 1, characters.count)
  }

  /// The places of the characters of a scalar's text.
  ///
  /// - Parameter text: The scalar's text, with or without the white space at its ends.
  static func places(of text: String, as scalar: Node.Scalar, in source: SourceText) -> TextPlaces {
    var walk = TextAlignment(scalar, in: source)
    walk.skipHead()
    return TextPlaces(runs: walk.runs(of: text), start: walk.start)
  }

  private mutating func runs(of text: String) -> [TextPlaces.Run] {
    var runs: [TextPlaces.Run] = []
    for (offset, character) in text.enumerated() where !character.isWhitespace {
      guard let found = next(), found.character == character else { break }
      if let run = runs.last, run.place.line == found.place.line,
        (run.place.column ?? 0) + offset - run.offset == found.place.column
      {
        continue
      }
      runs.append(TextPlaces.Run(offset: offset, place: found.place))
    }
    return runs
  }

  /// Goes past anchors and tags, and then past the opening quote or a block's first line.
  private mutating func skipHead() {
    skipWhiteSpace()
    while let first = current, first == "&" || first == "!" {
      while let character = current, !character.isWhitespace { position += 1 }
      skipWhiteSpace()
    }
    switch style {
    case .literal, .folded: nextLine()
    case .singleQuoted, .doubleQuoted: position += 1
    case .any, .plain: break
    }
  }

  /// The next character that is not white space, as YAML reads it, and where it begins.
  private mutating func next() -> (character: Character, place: Place)? {
    skipWhiteSpace()
    guard let first = current else { return nil }
    let place = Place(file: source.file, line: line, column: position + 1)
    position += 1
    if style == .singleQuoted, first == "'" { position += 1 }
    guard style == .doubleQuoted, first == "\\" else { return (first, place) }
    guard let letter = current else { return next() }
    position += 1
    guard let digits = Self.escapeLengths[letter] else {
      return Self.whiteEscapes.contains(letter) ? next() : (letter, place)
    }
    let code = String(characters[position...].prefix(digits))
    position += code.count
    guard let scalar = UInt32(code, radix: 16).flatMap(Unicode.Scalar.init) else { return nil }
    return Character(scalar).isWhitespace ? next() : (Character(scalar), place)
  }

  /// The hexadecimal digits after an escape's letter.
  private static let escapeLengths: [Character: Int] = ["x": 2, "u": 4, "U": 8]
  /// Escapes for white space.
  private static let whiteEscapes: Set<Character> = [
    "n", "r", "t", "v", "f", " ", "_", "N", "L", "P",
  ]

  private var current: Character? {
    characters.indices.contains(position) ? characters[position] : nil
  }

  private mutating func skipWhiteSpace() {
    while line <= source.lineCount {
      while let character = current, character.isWhitespace { position += 1 }
      if current != nil { return }
      nextLine()
    }
  }

  private mutating func nextLine() {
    line += 1
    position = 0
    characters = Array(source.line(line))
  }
}
