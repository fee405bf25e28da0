/// What the generator must know about a question; its wording stands in the project file.
struct Item: Sendable {
  /// The item's id, which is also its column in the exports of 2023 and 2024.
  let id: String
  /// Its column in the exports of 2025.
  let newColumn: String
  /// 0 belonging, 1 trust, 2 co-creation.
  let indicator: Int
  /// How much easier than the others it is to agree with, in hundredths of a step.
  let ease: Int
  let isReversed: Bool

  /// The items in the order they are asked.
  static let all = [
    Item(id: "tilhoer1", newColumn: "Q5_1", indicator: 0, ease: -20, isReversed: false),
    Item(id: "tilhoer2", newColumn: "Q5_2", indicator: 0, ease: 25, isReversed: false),
    Item(id: "tilhoer3", newColumn: "Q5_3", indicator: 0, ease: 5, isReversed: false),
    Item(id: "tilhoer4", newColumn: "Q5_4", indicator: 0, ease: -10, isReversed: true),
    Item(id: "tillid1", newColumn: "Q6_1", indicator: 1, ease: 20, isReversed: false),
    Item(id: "tillid2", newColumn: "Q6_2", indicator: 1, ease: 10, isReversed: false),
    Item(id: "tillid3", newColumn: "Q6_3", indicator: 1, ease: -35, isReversed: false),
    Item(id: "tillid4", newColumn: "Q6_4", indicator: 1, ease: 5, isReversed: true),
    Item(id: "skaber1", newColumn: "Q7_1", indicator: 2, ease: 30, isReversed: false),
    Item(id: "skaber2", newColumn: "Q7_2", indicator: 2, ease: -5, isReversed: false),
    Item(id: "skaber3", newColumn: "Q7_3", indicator: 2, ease: 0, isReversed: false),
    Item(id: "skaber4", newColumn: "Q7_4", indicator: 2, ease: -25, isReversed: true),
  ]
}
