/// What a wave's own files say of how it was asked: by column, the question and its answers' labels.
///
/// Blanks around and inside texts do not count, since exports add them.
package struct FiledLabels: Sendable, Equatable {
  /// The question of a column.
  package var wordings: [String: String] = [:]
  /// The label of each value of a column, the values as they are written.
  package var labels: [String: [String: String]] = [:]

  package init() {}

  /// Adds what another file says; what is said twice of a column is kept as first said.
  mutating func add(_ other: FiledLabels) {
    wordings.merge(other.wordings) { first, _ in first }
    labels.merge(other.labels) { first, second in first.merging(second) { first, _ in first } }
  }

  /// Whether they say anything of any item of a wave.
  func tellAny(of wave: Wave) -> Bool {
    wave.columns.items.values.contains { name in
      wordings[name.text.trimmed] != nil || labels[name.text.trimmed] != nil
    }
  }

  /// The label of each code of an item's column in a wave; nil where they say nothing.
  func labels(of item: Item, in wave: Wave) -> [String: String]? {
    wave.columns.items[item.id].flatMap { labels[$0.text.trimmed] }
  }

  /// What they say of an item of a wave; nil where they say nothing.
  func form(of item: Item, in wave: Wave) -> FiledForm? {
    guard let column = wave.columns.items[item.id]?.text.trimmed else { return nil }
    let form = FiledForm(wording: wordings[column], labels: labels[column])
    return form.wording == nil && form.labels == nil ? nil : form
  }
}

/// How a wave's own files say that it asked an item.
struct FiledForm: Sendable, Equatable {
  /// Nil where the files tell no wording.
  let wording: String?
  /// By value as written, "don't know" included; nil where the files tell no labels.
  let labels: [String: String]?

  /// Whether both tell the wording, and differently.
  func hasOtherWording(than other: FiledForm) -> Bool {
    guard let wording, let otherWording = other.wording else { return false }
    return wording != otherWording
  }

  /// Whether both label a value, at the ends of a scale or elsewhere, and differently.
  func hasOtherLabels(than other: FiledForm, atEnds: Bool, of scale: Scale?) -> Bool {
    guard let labels, let otherLabels = other.labels else { return false }
    let ends = scale.map { [$0.minimum / $0.unit, $0.maximum / $0.unit].map(String.init) } ?? []
    return labels.contains { value, label in
      ends.contains(value) == atEnds && otherLabels[value].map { $0 != label } ?? false
    }
  }
}
