/// How the people of a wave met one item, with every kind of missing answer for itself.
///
/// Counted are people with at least one answer on any scale, of all partnerships together.
package struct ItemStates: Sendable, Equatable {
  package let item: String
  package let wave: String
  /// On the scale.
  package private(set) var answered = 0
  /// "Don't know", "would rather not say", "not relevant".
  package private(set) var offScale = 0
  /// Nothing was said, as far as the export tells after having been shown the question.
  package private(set) var skipped = 0
  /// The export says that the question was not shown.
  package private(set) var notShown = 0

  /// The states of all items in all waves, wave by wave in the order of the questionnaire.
  package static func all(of project: Project, _ tally: Tally) -> [ItemStates] {
    project.waves.indices.flatMap { wave in
      let groups = project.partnerships.indices.compactMap {
        tally.group(partnership: $0, wave: wave)
      }
      return project.questionnaire.items.enumerated().map { index, item in
        groups.reduce(into: ItemStates(item: item.id, wave: project.waves[wave].id)) {
          $0.add($1.items[index])
        }
      }
    }
  }

  private init(item: String, wave: String) {
    self.item = item
    self.wave = wave
  }

  private mutating func add(_ tally: ItemTally) {
    answered += tally.n
    offScale += tally.offScale
    skipped += tally.skipped
    notShown += tally.notShown
  }
}
