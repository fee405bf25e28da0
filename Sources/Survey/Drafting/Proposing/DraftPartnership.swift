/// A partnership that the draft proposes.
struct DraftPartnership {
  let id: String
  /// How it is written in the partnership column, or in a file's name.
  let value: String
  /// A value of another column that seems to mean the same.
  let resembles: String?
}

extension DraftPartnership {
  /// The partnerships that the partnership columns and the files' names speak of.
  ///
  /// A value that stands in the files only once is left out: it may be anything.
  static func find(_ columns: [PooledColumn], _ roles: ColumnRoles, _ waves: [DraftWave])
    -> [DraftPartnership]
  {
    let written = columns.filter { column in
      roles.files.contains { $0[.partnership] == column.name }
    }.map { column in column.values.filter { $0.count > 1 }.map(\.text) }
    let named = waves.flatMap(\.files).compactMap(\.partnership)
    var ids = UniqueIDs()
    var found: [DraftPartnership] = []
    // Names of files come first: they must be ids as they are.
    for values in [named] + written {
      let earlier = found.map(\.value)
      for value in values
      where !NoAnswerWords.contains(value) && !found.contains(where: { $0.value == value }) {
        found.append(
          DraftPartnership(
            id: ids.unique(value, otherwise: "partnership-\(found.count + 1)"),
            value: value,
            resembles: onlyOne(earlier.filter { resemble($0, value) })
          )
        )
      }
    }
    return found
  }

  private static func onlyOne(_ values: [String]) -> String? {
    values.count == 1 ? values.first : nil
  }

  /// Whether one value is a part of the other, letter case and the spelling of æ, ø and å aside.
  private static func resemble(_ left: String, _ right: String) -> Bool {
    let (left, right) = (spelled(left), spelled(right))
    guard min(left.count, right.count) >= 4 else { return left == right }
    return left.contains(right) || right.contains(left)
  }

  private static func spelled(_ text: String) -> String {
    let letters = text.lowercased().map { letter in
      switch letter {
      case "æ", "ä": "ae"
      case "ø", "ö": "oe"
      case "å": "aa"
      default: letter.isLetter || letter.isNumber ? String(letter) : ""
      }
    }
    return letters.joined()
  }
}
