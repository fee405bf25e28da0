import CSV

/// Tells which known label the answers that are on no scale are nearest to.
///
/// Only the questionnaire's label is told, with a count; what stands in the field is not.
struct NearestLabels: RowSuspicion {
  /// So many fields of a column are looked at: the first tell enough.
  fileprivate static let mostFields = 1_000

  fileprivate struct Item {
    let column: Int
    let decoder: AnswerDecoder
    let known: [String]
    var looked = 0
    /// By the number of the known label.
    var nearest: [Int: Sightings] = [:]
  }

  private let file: SuspectFile
  /// By view.
  private var items: [[Item]]

  init(_ file: SuspectFile) {
    self.file = file
    items = file.plan.views.indices.map { view in
      zip(file.project.questionnaire.items, file.plan.views[view].items).map { item, place in
        let scale = file.project.questionnaire.scale(of: item, in: file.wave(ofView: view))
        let labels = (scale?.points.flatMap(\.spellings) ?? []) + (scale?.noAnswer ?? [])
        // A number of one or two digits is near to any other.
        let known = labels.filter { $0.count > 2 }
        return Item(column: place.column, decoder: place.decoder, known: known)
      }
    }
  }

  mutating func look(at block: RecordBlock, _ record: Int, views: Range<Int>) {
    for view in views {
      for index in items[view].indices {
        let (column, decoder) = (items[view][index].column, items[view][index].decoder)
        let answer = block.withContent(record, column) { decoder.decode($0) }
        guard answer == AnswerDecoder.Fault.unknownLabel.rawValue else { continue }
        items[view][index].look(at: block, record)
      }
    }
  }

  var diagnostics: [Diagnostic] {
    // Without a wave column all waves of a file look at the same rows.
    var told: Set<Int> = []
    let fresh = items.flatMap(\.self).filter {
      told.insert($0.column).inserted || file.plan.waveColumn != nil
    }
    return fresh.flatMap { item in
      item.nearest.sorted { $0.key < $1.key }.map { label, found in
        diagnostic(found, item.known[label], file.form.heading.names[item.column])
      }
    }
  }

  private func diagnostic(_ found: Sightings, _ label: String, _ column: String) -> Diagnostic {
    let words = found.count == 1 ? "answer that is" : "answers that are"
    let verb = found.count == 1 ? "is" : "are"
    return Diagnostic(
      .note,
      .nearestLabel,
      at: found.place(in: file.name),
      "In the column `\(column)`, \(found.count) \(words) on no scale \(verb) nearest to "
        + "`\(label)` (\(found.words)).",
      hint: "If that is meant, add the spelling under the label's `also`.",
      occurrences: found.count
    )
  }
}

extension NearestLabels.Item {
  fileprivate mutating func look(at block: RecordBlock, _ record: Int) {
    guard looked < NearestLabels.mostFields else { return }
    looked += 1
    let text = block.text(record, column).trimmed
    guard let nearest = EditDistance.nearest(to: text, among: known),
      let label = known.firstIndex(of: nearest)
    else { return }
    self.nearest[label, default: Sightings()].add(block, record)
  }
}
