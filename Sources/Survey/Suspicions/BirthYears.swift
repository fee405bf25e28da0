import CSV

/// The years of birth in one column.
struct BirthYears {
  let column: Int
  private var impossible = Sightings()
  private var numbers = 0
  private var filled = 0

  /// Nobody whose age is known became older than 122 years.
  private static let oldest = 122

  init(_ column: Int) { self.column = column }

  /// Whether a column's name says that it is when people were born.
  static func isNamed(_ name: String) -> Bool {
    let words = ColumnWords.words(of: name)
    guard (1...4).contains(words.count) else { return false }
    let joined = words.joined()
    return ["fødsel", "foedsel", "fødeår", "födelse", "birth"].contains(where: joined.contains)
      || words.contains("yob") || words.contains("dob")
  }

  /// - Parameter asked: The year in which the row was answered.
  mutating func look(at block: RecordBlock, _ record: Int, asked: Int) {
    let text = block.text(record, column).trimmed
    guard !text.isEmpty else { return }
    filled += 1
    guard let year = Self.year(in: text) else { return }
    numbers += 1
    if !(asked - Self.oldest...asked).contains(year) { impossible.add(block, record) }
  }

  /// A year of four digits, alone or first or last in a date.
  private static func year(in text: String) -> Int? {
    let parts = text.prefix { $0 != " " && $0 != "T" }.split { "-/.".contains($0) }
    guard parts.count == 1 || parts.count == 3,
      parts.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    return parts.first { $0.count == 4 }.flatMap { Int($0) }
  }

  func diagnostic(in file: SuspectFile) -> Diagnostic? {
    guard impossible.count > 0, 2 * numbers >= filled else { return nil }
    return Diagnostic(
      .warning,
      .impossibleDate,
      at: impossible.place(in: file.name),
      "The column `\(file.form.heading.names[column])` has \(impossible.count) year"
        + "\(impossible.count == 1 ? "" : "s") in which nobody was born who could answer "
        + "(\(impossible.words)).",
      hint: "A test answer or a slip; look before you group people by age.",
      occurrences: impossible.count
    )
  }
}
