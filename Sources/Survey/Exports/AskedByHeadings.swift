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

  /// Items whose column has another key than in the wave before.
  var diagnostics: [Diagnostic] {
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
        hint: "Look at both questionnaires; naming columns by their ImportId is safe from renaming."
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
