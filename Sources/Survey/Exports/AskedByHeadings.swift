/// How each wave was asked, as far as the header rows of its exports tell.
///
/// Some platforms write the question above every column, and Qualtrics a key that stays when a
/// question is renamed. So a question that was reworded is noticed although its code is the same,
/// and a code that was given to another question.
struct AskedByHeadings {
  private let project: Project
  /// By wave index, the headings of its files.
  private let headings: [Int: [Heading]]

  init(_ project: Project, headings: [Int: [Heading]]) {
    self.project = project
    self.headings = headings
  }

  /// What the files beside the answers say, and where they say nothing, the headings.
  func adding(to labels: [FiledLabels]) -> [FiledLabels] {
    labels.enumerated().map { wave, filed in
      var told = FiledLabels()
      for name in project.waves[wave].columns.items.values {
        told.wordings[name.text.trimmed] = entry(of: name, in: wave, \.questions)
      }
      var all = filed
      all.add(told)
      return all
    }
  }

  /// What changed between waves: the keys of columns, and the order of items.
  var diagnostics: [Diagnostic] { otherKeys + reordered }

  /// Waves whose export has the items in another order than the wave before.
  ///
  /// Only exports with the questions in their header are compared: they were not made by hand.
  private var reordered: [Diagnostic] {
    let orders = project.waves.indices.compactMap { wave in
      order(in: wave).map { (wave: project.waves[wave], items: $0) }
    }
    return zip(orders, orders.dropFirst()).compactMap { before, after in
      guard before.items != after.items, Set(before.items) == Set(after.items),
        let file = after.wave.files.first
      else { return nil }
      let first = zip(before.items, after.items).first { $0 != $1 }?.1 ?? ""
      return Diagnostic(
        .note,
        .itemsReordered,
        at: file.place,
        "In wave `\(after.wave.id)` the items stand in another order than in `\(before.wave.id)`, from "
          + "`\(first)` on. They are read by name.",
        hint: "If people met them in that order, say so under the wave's `asked`, with `position`."
      )
    }
  }

  /// The items in the order of the columns of a wave's first file, if it has them all.
  private func order(in wave: Int) -> [String]? {
    guard let heading = headings[wave]?.first, !heading.questions.isEmpty else { return nil }
    let columns = project.questionnaire.items.compactMap { item in
      project.waves[wave].columns.items[item.id].flatMap { name in
        heading.column(name.text).map { (column: $0, item: item.id) }
      }
    }
    guard columns.count == project.questionnaire.items.count else { return nil }
    return columns.sorted { $0.column < $1.column }.map(\.item)
  }

  /// Items whose column has another key than in the wave before.
  private var otherKeys: [Diagnostic] {
    project.questionnaire.items.compactMap { item in
      let keys = project.waves.indices.compactMap { wave in
        project.waves[wave].columns.items[item.id].flatMap { name in
          entry(of: name, in: wave, \.keys).map { (wave: wave, name: name, key: $0) }
        }
      }
      guard let (first, next) = zip(keys, keys.dropFirst()).first(where: { $0.key != $1.key })
      else {
        return nil
      }
      return Diagnostic(
        .warning,
        .otherKey,
        at: next.name.place,
        "The item `\(item.id)` is `\(next.key)` in wave `\(project.waves[next.wave].id)`, but "
          + "`\(first.key)` in wave `\(project.waves[first.wave].id)`: it may be another question.",
        hint: "Look at both questionnaires; naming columns by their keys is safe from renaming."
      )
    }
  }

  /// What the first heading of a wave that has a column says of it.
  private func entry(
    of name: Columns.Name,
    in wave: Int,
    _ entries: KeyPath<Heading, [String]>
  ) -> String? {
    (headings[wave] ?? []).lazy.compactMap { heading in
      heading.column(name.text).flatMap { heading[keyPath: entries][safely: $0] }
    }.first { !$0.isEmpty }
  }
}
