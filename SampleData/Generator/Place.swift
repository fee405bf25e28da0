/// A partnership or area of the sample: who answers there, and what is planted in the answers.
struct Place: Sendable {
  /// The partnership's id in the project file.
  let id: String
  /// How the exports of 2023 and 2024 write it.
  let name: String
  /// The number of the first respondent's identifier.
  let firstNumber: Int
  /// How many people answer in each wave.
  let respondents: [Int]
  /// How many in a thousand of a wave's people answer the next wave as well.
  let returning: Int
  /// The levels that the answers are drawn around: by wave, for belonging, trust and
  /// co-creation, each 0…100.
  let levels: [[Int]]

  /// The places in the order of the project file.
  static let all = [
    // No clear change: a small, nearly closed group whose levels hardly move.
    Place(
      id: "klassen",
      name: "Klasserne på Fyrskibsskolen",
      firstNumber: 10_400,
      respondents: [44, 43, 41],
      returning: 880,
      levels: [[58, 54, 52], [58, 53, 53], [59, 54, 53]]
    ),
    // A modest gain of trust.
    Place(
      id: "netvaerket",
      name: "Erhvervsnetværket Nordmolen",
      firstNumber: 21_200,
      respondents: [182, 171, 188],
      returning: 610,
      levels: [[55, 49, 51], [55, 52, 52], [56, 56, 52]]
    ),
    // Clear gains of belonging and co-creation.
    Place(
      id: "huset",
      name: "Huset på Rebslagervej",
      firstNumber: 34_800,
      respondents: [148, 163, 174],
      returning: 600,
      levels: [[48, 54, 46], [55, 55, 54], [61, 55, 60]]
    ),
    // Trust falls while the square is being rebuilt.
    Place(
      id: "torvet",
      name: "Torvet ved Tovværket",
      firstNumber: 47_100,
      respondents: [214, 236, 228],
      returning: 580,
      levels: [[57, 60, 53], [56, 54, 53], [56, 50, 54]]
    ),
    // Four answers in 2023: too few to show.
    Place(
      id: "vaskeriet",
      name: "Vaskeriet i Kølhuset",
      firstNumber: 58_300,
      respondents: [4, 46, 57],
      returning: 660,
      levels: [[56, 57, 50], [57, 57, 51], [62, 58, 53]]
    ),
    // The comparison area: nothing moves.
    Place(
      id: "soekvarteret",
      name: "Søkvarteret",
      firstNumber: 69_500,
      respondents: [152, 139, 151],
      returning: 600,
      levels: [[53, 56, 50], [53, 56, 50], [53, 56, 50]]
    ),
  ]
}
