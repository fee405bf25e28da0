import CSV

extension DraftWriter {
  /// The columns that all waves have; a wave writes what differs.
  mutating func writeColumns() {
    lines.gap()
    let named = findings.items.filter { $0.id != $0.column }
    let shared = ColumnRoles.Role.allCases.filter { common($0) != nil }
    let hasRespondent = findings.roles.files.contains { $0[.respondent] != nil }
    if !hasRespondent {
      lines.ask("does a column say who answered? Without it, nobody is linked over waves.")
    }
    guard !shared.isEmpty || !named.isEmpty else { return }
    lines.add("columns:")
    for role in shared {
      if let column = common(role) { write(role, column, indent: 2) }
    }
    guard !named.isEmpty else { return }
    let placed = named.filter(findings.isPlaced)
    if !placed.isEmpty { lines.add("  items:") }
    for item in placed {
      lines.add("    \(YAMLText.scalar(item.id)): \(YAMLText.quoted(item.column))")
    }
    let others = named.filter { !findings.isPlaced($0) }
    guard !others.isEmpty else { return }
    lines.add("  # For the items above that do not count yet:")
    if placed.isEmpty { lines.add("  # items:") }
    for item in others {
      lines.add("  #   \(YAMLText.scalar(item.id)): \(YAMLText.quoted(item.column))")
    }
  }

  mutating func writeWaves() {
    lines.gap()
    lines.add("waves:")
    for (wave, fieldwork) in zip(findings.waves, fieldwork) { write(wave, fieldwork) }
  }

  private mutating func write(_ wave: DraftWave, _ fieldwork: Fieldwork) {
    lines.add("  - id: \(YAMLText.quoted(wave.id))")
    lines.decide(
      "    fieldwork: {start: \(fieldwork.days.start), end: \(fieldwork.days.end)}",
      fieldwork.question
    )
    lines.decide("    # invited: …", "how many were asked? A number, or one by partnership.")
    if let value = wave.value, value != wave.id {
      lines.add("    values: [\(YAMLText.quoted(value))]")
    }
    lines.add("    files:")
    for file in wave.files { write(file, of: wave) }
    writeLabels(of: wave)
    writeColumns(of: wave)
  }

  /// The files beside the answers that tell how the wave was asked.
  private mutating func writeLabels(of wave: DraftWave) {
    var files: [String] = []
    for sidecars in wave.files.map({ findings.files[$0.number].sidecars }) {
      for file in sidecars.files.map(Self.label) where !files.contains(file) {
        files.append(file)
      }
    }
    guard !files.isEmpty else { return }
    lines.add("    labels: [\(files.joined(separator: ", "))]")
  }

  private static func label(_ file: InputFile) -> String {
    let entries = [
      ("encoding", file.encoding?.rawValue), ("sheet", file.sheet.map(YAMLText.quoted)),
    ].compactMap { key, value in value.map { ", \(key): \($0)" } }
    let path = YAMLText.scalar(file.path)
    return entries.isEmpty ? path : "{path: \(path)\(entries.joined())}"
  }

  private mutating func write(_ file: DraftWave.File, of wave: DraftWave) {
    let profile = findings.files[file.number]
    var entries = ["path: \(YAMLText.scalar(profile.path))"]
    var questions: [String] = []
    if case .notUTF8 = profile.sniffed.encodingReason {
      if let delimiter = profile.delimiter { entries.append("delimiter: \(delimiter.rawValue)") }
      entries.append("encoding: \(profile.sniffed.dialect.encoding.rawValue)")
      questions.append("are æ, ø and å right in this encoding?")
    }
    if let sheet = profile.sheet { entries.append("sheet: \(YAMLText.quoted(sheet))") }
    if !profile.otherSheets.isEmpty {
      let others = profile.otherSheets.map(YAMLText.comment).joined(separator: ", ")
      questions.append("are the answers in this sheet? There are \(others), too.")
    }
    if let partnership = file.partnership {
      entries.append("partnership: \(YAMLText.scalar(partnership))")
      questions.append("the file's name says whose answers these are; is it right?")
    } else if findings.partnerships.count > 1, column(.partnership, of: wave) == nil {
      questions.append("which partnership is this? Add `partnership: …`.")
    }
    let line =
      entries.count == 1
      ? "      - \(YAMLText.scalar(profile.path))" : "      - {\(entries.joined(separator: ", "))}"
    if questions.isEmpty {
      lines.add(line)
    } else {
      lines.decide(line, questions.joined(separator: " "))
    }
  }

  private mutating func writeColumns(of wave: DraftWave) {
    let own = ColumnRoles.Role.allCases.compactMap { role in
      column(role, of: wave).map { (role: role, column: $0) }
    }.filter { $0.column != common($0.role) }
    let renamed = findings.renamed.first { renamed in
      wave.files.contains { $0.number == renamed.file }
    }
    if !own.isEmpty { lines.add("    columns:") }
    for (role, column) in own { write(role, column, indent: 6) }
    if let renamed { write(renamed, under: own.isEmpty) }
    if !findings.hasSharedItems, renamed == nil, wave.files.contains(where: { $0.number > 0 }),
      !findings.items.isEmpty
    {
      lines.ask("which columns of this wave are the items? Say so in `columns.items`.", indent: 4)
    }
  }

  /// Columns in the place of the first file's are a guess that nothing but their order supports.
  private mutating func write(_ renamed: RenamedItems, under isFirst: Bool) {
    lines.ask("are these the same questions, in this order? Then take away the `#`.", indent: 4)
    if isFirst { lines.add("    # columns:") }
    lines.add("    #   items:")
    for pair in renamed.columns {
      lines.add("    #     \(YAMLText.scalar(pair.item)): \(YAMLText.quoted(pair.column))")
    }
  }

  private mutating func write(_ role: ColumnRoles.Role, _ column: String, indent: Int) {
    let line =
      String(repeating: " ", count: indent) + "\(role.rawValue): \(YAMLText.scalar(column))"
    let profiles = findings.columns.first { $0.name == column }?.occurrences.map(\.profile) ?? []
    if role == .respondent, profiles.contains(where: \.isRunningNumber) {
      lines.decide(line, "it counts the rows from 1; does it really name people?")
    } else {
      lines.decide(line, Self.question(about: role))
    }
  }

  private static func question(about role: ColumnRoles.Role) -> String {
    switch role {
    case .respondent: "the same person has the same identifier in every wave?"
    case .partnership: "is this the partnership?"
    case .wave: "is this the wave?"
    case .item: "a row is an answer, it seems; does this column name the question?"
    case .value: "and is this the answer?"
    }
  }

  /// The column of a role in a wave: that of its first file that has one.
  private func column(_ role: ColumnRoles.Role, of wave: DraftWave) -> String? {
    wave.files.lazy.compactMap { findings.roles.files[$0.number][role] }.first
  }

  /// The first wave's column of a role, if every wave has one.
  private func common(_ role: ColumnRoles.Role) -> String? {
    let columns = findings.waves.map { column(role, of: $0) }
    return columns.allSatisfy { $0 != nil } ? columns.first ?? nil : nil
  }
}
