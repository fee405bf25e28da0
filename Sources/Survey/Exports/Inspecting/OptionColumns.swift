/// Which columns of a file hold the options of questions with several answers.
struct OptionColumns {
  private let file: FileProfile
  private var options: Set<Int> = []

  init(_ file: FileProfile) {
    self.file = file
    let columns = file.columns.indices.filter { file.form.metadata(of: $0) == nil }
    let questions = Dictionary(grouping: columns) { file.form.question(ofOption: $0) ?? "" }
    for (question, group) in questions {
      let filled = group.filter { file.columns[$0].filled > 0 }
      let areOptions =
        !question.isEmpty && group.count > 1 && !filled.isEmpty
        && filled.allSatisfy { isTicked($0) || holdsItsName($0) }
      if areOptions {
        options.formUnion(group)
      } else {
        // Of a question that the names do not tell, an option still holds its own label.
        options.formUnion(filled.filter { holdsItsName($0) })
      }
    }
  }

  /// Whether a column holds one option: ticked or not.
  func isOption(_ column: Int) -> Bool { options.contains(column) }

  /// What a column is that lists the options that were chosen; nil for any other.
  func joined(_ column: Int) -> ColumnKind? {
    guard let separator = file.form.platform.optionSeparator else { return nil }
    let profile = file.columns[column]
    switch separator {
    case " ":
      // Blanks stand in any text: only a column whose options have columns, too, lists them.
      let names = file.header.names(of: column)
      let isListed = options.contains { option in
        file.form.question(ofOption: option).map(names.contains) ?? false
      }
      return isListed
        ? .options(separator: " ", isAmbiguous: profile.values.contains { $0.text.contains("  ") })
        : nil
    case ",":
      let isCodes = profile.values.allSatisfy { value in
        value.text.split(separator: ",").allSatisfy { Int($0) != nil }
      }
      return isCodes && recur(profile, at: ",") ? .options(separator: ",", isAmbiguous: false) : nil
    default:
      if recur(profile, at: separator) {
        return .options(separator: String(separator), isAmbiguous: false)
      }
      return recur(profile, at: ",") ? .options(separator: ", ", isAmbiguous: true) : nil
    }
  }

  private func isTicked(_ column: Int) -> Bool {
    let values = file.columns[column].values
    return !values.isEmpty
      && values.allSatisfy {
        OptionWords.ticked.union(OptionWords.unticked).contains($0.text.folded)
      }
  }

  /// Whether all that stands in a column is the end of one of its names.
  private func holdsItsName(_ column: Int) -> Bool {
    let values = file.columns[column].values
    guard values.count == 1, let label = values.first?.text.folded,
      label.contains(where: \.isLetter)
    else { return false }
    return file.header.names(of: column).contains { HeadingText.plain($0).folded.hasSuffix(label) }
  }

  /// Whether parts of values come again in other values, as options do.
  private func recur(_ profile: ColumnProfile, at separator: Character) -> Bool {
    var values: [String: Int] = [:]
    var isDivided = false
    for value in profile.values {
      let parts = Set(value.text.split(separator: separator).map { String($0).trimmed })
      isDivided = isDivided || parts.count > 1
      for part in parts { values[part, default: 0] += 1 }
    }
    let again = values.values.count { $0 > 1 }
    return isDivided && 2 * again >= values.count && again > 0
  }
}
