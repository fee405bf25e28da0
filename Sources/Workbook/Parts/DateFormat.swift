/// What a number format shows of a moment.
enum DateFormat: Equatable {
  case day
  case dayAndTime
  case time

  /// A format that every workbook has (ECMA-376, part 1, section 18.8.30); nil for no date.
  init?(builtIn id: Int) {
    switch id {
    // From 27 on they are dates in the editions of East Asia, except for some times.
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 22: self = .dayAndTime
    case 18...21, 32...35, 45...47, 55, 56: self = .time
    default: return nil
    }
  }

  /// A format that the workbook defines; nil for one that shows no date.
  ///
  /// Only its first section is looked at, without what stands in quotes, after a backslash, or in
  /// brackets, unless those hold hours, minutes or seconds gone by (`[h]`).
  init?(code: String) {
    let letters = DateFormat.letters(of: code)
    let hasTime = letters.contains("h") || letters.contains("s")
    let hasDay = letters.contains("y") || letters.contains("d")
    switch (hasDay, hasTime) {
    case (true, true): self = .dayAndTime
    case (true, false): self = .day
    case (false, true): self = .time
    // An `m` alone is a month.
    case (false, false) where letters.contains("m"): self = .day
    case (false, false): return nil
    }
  }

  /// The letters of the first section that stand for parts of a moment.
  private static func letters(of code: String) -> Set<Character> {
    var letters: Set<Character> = []
    var rest = code.lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case ";": return letters
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      // What comes after these is shown as it is, skipped over, or repeated.
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inner = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(inner.count + 1)
        if let unit = inner.first, "hms".contains(unit), inner.allSatisfy({ $0 == unit }) {
          letters.formUnion([unit, "s"])
        }
      case "y", "m", "d", "h", "s": letters.insert(character)
      default: break
      }
    }
    return letters
  }
}
