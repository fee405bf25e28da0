import CSV

/// Finds people who give the same answer to every question on a scale.
///
/// The measure is simple nondifferentiation: all answers of a battery are equal (Kim, Dykema,
/// Stevenson, Black and Moberg 2019, Social Science Computer Review 37(2):214–233). A battery is all
/// items of a wave on one scale of at least three answers; counted are people who answered at
/// least four of them.
struct StraightLining: RowSuspicion {
  /// Of fewer people no share is told.
  static let fewestPeople = 20
  /// Of fewer equal answers nothing follows.
  static let fewestItems = 4
  /// In percent, where some items are reversed, so that equal answers contradict each other: as
  /// many answer without care (Meade and Craig 2012, Psychological Methods 17(3):437–455: 10 to
  /// 12 %).
  static let mostPercentAgainst = 12
  /// In percent, where equal answers may be honest; a rule of this house.
  static let mostPercent = 50

  private struct Battery {
    let scale: Scale
    let items: [Int]
    let reversed: Int
    var people = 0
    var alike = Sightings()

    /// Whether equal answers say different things.
    var isMixed: Bool { reversed > 0 && reversed < items.count }
  }

  private let file: SuspectFile
  /// By view.
  private var batteries: [[Battery]]

  init(_ file: SuspectFile) {
    self.file = file
    batteries = file.plan.views.indices.map { Self.batteries(file, view: $0) }
  }

  private static func batteries(_ file: SuspectFile, view: Int) -> [Battery] {
    let (questionnaire, wave) = (file.project.questionnaire, file.wave(ofView: view))
    let scales = questionnaire.items.map { questionnaire.scale(of: $0, in: wave) }
    return questionnaire.scales.compactMap { scale in
      let items = scales.indices.filter { scales[$0]?.id == scale.id }
      guard items.count >= fewestItems, scale.width >= 2 else { return nil }
      let reversed = items.count { questionnaire.items[$0].reversed }
      return Battery(scale: scale, items: items, reversed: reversed)
    }
  }

  mutating func look(at block: RecordBlock, _ record: Int, views: Range<Int>) {
    for view in views {
      for index in batteries[view].indices {
        let answers = batteries[view][index].items.compactMap {
          given($0, batteries[view][index].scale, block, record, view: view)
        }
        guard answers.count >= Self.fewestItems else { continue }
        batteries[view][index].people += 1
        if answers.allSatisfy({ $0 == answers[0] }) {
          batteries[view][index].alike.add(block, record)
        }
      }
    }
  }

  /// The answer as it was given, in steps of the scale; nil where there is none.
  private func given(
    _ item: Int,
    _ scale: Scale,
    _ block: RecordBlock,
    _ record: Int,
    view: Int
  ) -> Int? {
    let (column, decoder) = file.plan.views[view].items[item]
    let answer = block.withContent(record, column) { decoder.decode($0) }
    guard answer >= 0 else { return nil }
    let width = file.scoring.itemWidths[item]
    let steps = file.project.questionnaire.items[item].reversed ? width - answer : answer
    return steps / (width / scale.width)
  }

  var diagnostics: [Diagnostic] {
    batteries.enumerated().flatMap { view, batteries in
      batteries.compactMap { diagnostic($0, in: file.wave(ofView: view)) }
    }
  }

  private func diagnostic(_ battery: Battery, in wave: Wave) -> Diagnostic? {
    let most = battery.isMixed ? Self.mostPercentAgainst : Self.mostPercent
    guard battery.people >= Self.fewestPeople, 100 * battery.alike.count > most * battery.people
    else { return nil }
    let against =
      battery.isMixed
      ? ", although \(battery.reversed) of the \(battery.items.count) are reversed" : ""
    return Diagnostic(
      .warning,
      .straightLining,
      at: battery.alike.place(in: file.name),
      "In wave `\(wave.id)`, \(battery.alike.count) of \(battery.people) people gave one answer to "
        + "every question on the scale `\(battery.scale.id)`\(against) (\(battery.alike.words)).",
      hint: "Look at these rows, and at `reversed` of the items: who answers without reading says "
        + "nothing.",
      occurrences: battery.alike.count
    )
  }
}
