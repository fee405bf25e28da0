extension DraftWriter {
  mutating func writeQuestionnaire() {
    lines.gap()
    lines.add("questionnaire:")
    lines.decide("  name: \"…\"", "what the questionnaire is called.")
    lines.add("  validated: false")
    lines.gap()
    writeScales()
    lines.gap()
    writeItems()
  }

  private mutating func writeScales() {
    guard !findings.scales.isEmpty else {
      return lines.decide("  scales: {}", "no scale was found; describe the answers here.")
    }
    lines.add("  scales:")
    for scale in findings.scales { write(scale) }
  }

  private mutating func write(_ scale: DraftScale) {
    lines.add("    \(scale.id):")
    switch scale.doubt {
    case .order: lines.ask("the order, lowest first; here it is alphabetical.", indent: 6)
    case .ends:
      lines.ask(
        "does the form go from \(scale.minimum) to \(scale.maximum), all of them answers?",
        indent: 6
      )
    case nil: break
    }
    lines.add("      min: \(scale.minimum)")
    lines.add("      max: \(scale.maximum)")
    if !scale.points.isEmpty {
      lines.add("      labels:")
      for point in scale.points { write(point, of: scale) }
    }
    if !scale.noAnswer.isEmpty {
      let list = scale.noAnswer.map(YAMLText.quoted).joined(separator: ", ")
      lines.add("      no_answer: [\(list)]")
    }
  }

  private mutating func write(_ point: DraftScale.Point, of scale: DraftScale) {
    guard point.labels.count == 1, let label = point.labels.first.map(YAMLText.quoted) else {
      return lines.add("        \(point.value): {\(texts(of: point, scale))}")
    }
    if point.isFound {
      lines.add("        \(point.value): \(label)")
    } else {
      lines.decide(
        "        \(point.value): \(label)",
        "nobody chose this; is it on the form, in these words?"
      )
    }
  }

  /// The first label of each language that a report can have, and the other ones.
  private func texts(of point: DraftScale.Point, _ scale: DraftScale) -> String {
    var main: [(language: String, label: String)] = []
    var others: [String] = []
    for label in point.labels {
      let language = scale.known?.language(of: label) == "en" ? "en" : "da"
      if main.contains(where: { $0.language == language }) {
        others.append(YAMLText.quoted(label))
      } else {
        main.append((language, label))
      }
    }
    let texts = main.sorted { $0.language < $1.language }
      .map { "\($0.language): \(YAMLText.quoted($0.label))" }
    return (texts + (others.isEmpty ? [] : ["also: [\(others.joined(separator: ", "))]"]))
      .joined(separator: ", ")
  }

  private mutating func writeItems() {
    let placed = findings.items.filter(findings.isPlaced)
    if placed.isEmpty {
      lines.decide("  items: []", "which columns are items? Put them in the place of the brackets.")
    } else {
      lines.add("  items:")
      for item in placed { write(item, before: "    ") }
    }
    write(
      findings.items.filter { $0.indicator == nil && $0.missingFrom.isEmpty },
      "what do these measure? Name the indicator, and take away the `#`."
    )
    write(
      findings.items.filter { !findings.isPlaced($0) && !$0.missingFrom.isEmpty },
      "these are not in every file. An item that counts must be in all of them."
    )
  }

  /// Items that do not count yet, as comments.
  private mutating func write(_ items: [DraftItem], _ question: String) {
    guard !items.isEmpty else { return }
    lines.gap()
    lines.ask(question, indent: 4)
    for item in items { write(item, before: "    # ") }
  }

  private mutating func write(_ item: DraftItem, before start: String) {
    lines.add("\(start)- id: \(YAMLText.scalar(item.id))")
    if !item.missingFrom.isEmpty, start.contains("#") {
      let paths = item.missingFrom.map { YAMLText.comment(findings.files[$0].path) }
      lines.add("\(start)  # not in \(paths.joined(separator: ", "))")
    }
    lines.add("\(start)  indicator: \(item.indicator ?? "…")")
    lines.add("\(start)  scale: \(item.scale)")
    if item.mayBeReversed {
      lines.decide(
        "\(start)  reversed: …",
        "is it reversed? Its answers run against the others'."
      )
    }
    let wording = "\(start)  wording: \(YAMLText.quoted(item.wording ?? item.column))"
    if item.wording != nil || item.column.contains(" ") {
      lines.add(wording)
    } else {
      lines.decide(wording, "the question as it was asked.")
    }
  }
}
