/// Puts answers to the open questions of a draft into it, one after the other.
///
/// An answer is taken only where the project file's own reader has nothing to say against its line.
package struct DraftAnswering: Sendable {
  private var lines: [String]
  /// Where the next question is looked for.
  private var cursor = 0

  /// - Parameter text: A draft, as ``Drafting`` writes it.
  package init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The draft as it stands.
  package var text: String { lines.joined(separator: "\n") }

  /// How many places are still marked as open.
  package var openQuestions: Int { lines.count { DraftLine($0).question != nil } }

  /// The next question; nil when there is none after those that were dealt with.
  package mutating func next() -> OpenQuestion? {
    while cursor < lines.count {
      if let question = question(at: cursor) { return question }
      cursor += 1
    }
    return nil
  }

  /// Leaves the question open.
  package mutating func leave() { cursor += 1 }

  /// Takes what stands there for right.
  package mutating func keep() {
    let body = DraftLine(lines[cursor]).body
    // A question on a line of its own goes without a trace.
    if body.isEmpty { lines.remove(at: cursor) } else { lines[cursor] = body }
    if !body.isEmpty { cursor += 1 }
  }

  /// Puts an answer in.
  ///
  /// - Returns: What is wrong with it; then nothing has changed.
  package mutating func answer(_ answer: String) -> [Diagnostic] {
    var changed = self
    let line: Int
    if DraftLine(lines[cursor]).idOfComment != nil {
      line = changed.place(itemAt: cursor, under: answer)
    } else {
      guard changed.setValue(answer) else { return [.notAnswerable] }
      line = cursor
    }
    let faults = changed.faults(at: line, since: self)
    if faults.isEmpty {
      self = changed
      cursor += 1
    }
    return faults
  }

  private func question(at index: Int) -> OpenQuestion? {
    let line = DraftLine(lines[index])
    if let id = line.idOfComment { return indicator(of: id, at: index) }
    // Items are named by answering for them below.
    guard let question = line.question, !line.body.hasPrefix("  items: []") else { return nil }
    if line.body.isEmpty {
      // The items below are asked for one by one.
      if index + 1 < lines.count, DraftLine(lines[index + 1]).idOfComment != nil { return nil }
      let following = lines[(index + 1)...].prefix { !$0.isEmpty && DraftLine($0).question == nil }
      return OpenQuestion(
        text: question,
        lines: Array(following.prefix(6)),
        subject: nil,
        form: .statement
      )
    }
    let isComment = line.body.drop { $0 == " " }.hasPrefix("#")
    guard !isComment || line.uncommented != nil else { return nil }
    let value = (line.uncommented ?? line).entry?.value
    return OpenQuestion(
      text: question,
      lines: [line.body],
      subject: subject(of: index),
      form: value.map { .value(isPlaceholder: $0.contains("…")) } ?? .statement
    )
  }

  private func indicator(of id: String, at index: Int) -> OpenQuestion? {
    let item = lines[index..<end(ofItem: index)]
    guard item.contains(where: { $0.hasSuffix("indicator: …") }),
      !item.contains(where: { $0.contains("# not in ") })
    else { return nil }
    return OpenQuestion(
      text: "what does this measure? Name the indicator.",
      lines: item.map { DraftLine($0).body },
      subject: id,
      form: .indicator
    )
  }

  /// The id of the entry that a line is part of.
  private func subject(of index: Int) -> String? {
    let indent = DraftLine(lines[index]).indent
    for line in lines[..<index].reversed().lazy.map(DraftLine.init) where line.indent < indent {
      return line.id
    }
    return nil
  }

  private func end(ofItem start: Int) -> Int {
    lines[(start + 1)...].firstIndex { line in
      let text = line.drop { $0 == " " }
      return !text.hasPrefix("#   ") || DraftLine(line).idOfComment != nil
    } ?? lines.count
  }

  /// Puts a value in the place of the one that stands there; false where none does.
  private mutating func setValue(_ answer: String) -> Bool {
    let line = DraftLine(lines[cursor])
    guard let entry = (line.uncommented ?? line).entry else { return false }
    let value = AnswerWriting(answer, for: entry.key, insteadOf: entry.value).text
    lines[cursor] = "\(entry.start): \(value)"
    return true
  }

  /// Makes an item count, and names its column.
  ///
  /// - Returns: The line of the indicator.
  private mutating func place(itemAt start: Int, under indicator: String) -> Int {
    let id = DraftLine(lines[start]).idOfComment ?? ""
    let item = start..<end(ofItem: start)
    for index in item { uncomment(index) }
    let line = item.first { lines[$0].hasSuffix("indicator: …") } ?? start
    lines[line] = lines[line].dropLast() + AnswerWriting(indicator, for: "indicator").text
    if let empty = lines.firstIndex(where: { $0.hasPrefix("  items: []") }) {
      lines[empty] = "  items:"
    }
    if let column = lines.firstIndex(where: { $0.hasPrefix("  #   \(id): ") }) {
      uncomment(column)
      if let head = lines[..<column].lastIndex(of: "  # items:") { uncomment(head) }
    }
    settleHeading(before: start)
    return line
  }

  /// Takes the mark of a comment away; the text keeps its place.
  private mutating func uncomment(_ index: Int) {
    guard let mark = lines[index].firstIndex(of: "#") else { return }
    lines[index].removeSubrange(mark..<lines[index].index(mark, offsetBy: 2))
  }

  /// Takes the question above some items away once all of them count.
  private mutating func settleHeading(before item: Int) {
    guard
      let heading = lines[..<item].lastIndex(where: { DraftLine($0).body.isEmpty && !$0.isEmpty })
    else { return }
    let block = lines[(heading + 1)...].prefix { !$0.isEmpty }
    if !block.contains(where: { DraftLine($0).idOfComment != nil }) { lines[heading] = "" }
  }

  /// The errors at a line that an earlier state did not have, and those of the whole file's form.
  private func faults(at line: Int, since earlier: DraftAnswering) -> [Diagnostic] {
    let known = ProjectReader.read(earlier.text, file: "").diagnostics.map(\.code)
    return ProjectReader.read(text, file: "").diagnostics.filter { diagnostic in
      diagnostic.severity == .error
        && (diagnostic.place?.line == line + 1
          || diagnostic.code == .yamlSyntax && !known.contains(.yamlSyntax))
    }
  }
}

extension Diagnostic {
  fileprivate static let notAnswerable = Diagnostic(
    .error,
    .contradiction,
    "This cannot be settled by a value.",
    hint: "Settle it in the file, or leave it open."
  )
}
