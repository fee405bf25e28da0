/// Everything that is published, as sums of numbers of people that nobody knows.
struct System {
  /// A sum of cells, each times a factor, that is so much.
  struct Equation {
    var terms: [(cell: Int, factor: Int)]
    var total: Int
    /// Whether it says what a mean does, rather than how many people there are.
    var isOfMean = false
  }

  /// Something that must not be pinned down.
  struct Question: Hashable {
    let cell: Cell
    /// The cells that it is the sum of.
    let sum: [Int]
    /// The cells of all people among whom it is counted; empty where nobody can be told from it.
    let among: [Int]
  }

  private(set) var cells: [Cell] = []
  /// Whether a cell holds people; what is left below a limit need not be whole.
  private(set) var isWhole: [Bool] = []
  private(set) var equations: [Equation] = []
  private(set) var questions: [Question] = []
  private var indices: [Cell: Int] = [:]
  private var asked: Set<Question> = []

  /// The index of a cell, which is new if nothing was said of it yet.
  mutating func index(_ path: [String], _ what: String) -> Int {
    let cell = Cell(path, what)
    if let index = indices[cell] { return index }
    indices[cell] = cells.count
    return append(cell, isWhole: true)
  }

  /// Says how many people some cells have together.
  mutating func add(_ sum: [Int], is total: Int) {
    equations.append(Equation(terms: sum.map { ($0, 1) }, total: total))
  }

  /// Says that some cells have as many people together as others.
  mutating func add(_ sum: [Int], equals other: [Int]) {
    guard sum != other else { return }
    equations.append(Equation(terms: sum.map { ($0, 1) } + other.map { ($0, -1) }, total: 0))
  }

  /// Says what a sum of cells, each times a factor, is.
  mutating func add(_ terms: [(cell: Int, factor: Int)], is total: Int, isOfMean: Bool = false) {
    equations.append(Equation(terms: terms, total: total, isOfMean: isOfMean))
  }

  /// Says that a sum is no more than a number.
  mutating func add(
    _ terms: [(cell: Int, factor: Int)],
    isAtMost total: Int,
    isOfMean: Bool = false
  ) {
    let rest = append(Cell([], "rest \(cells.count)"), isWhole: false)
    equations.append(Equation(terms: terms + [(rest, 1)], total: total, isOfMean: isOfMean))
  }

  /// Asks how many people some cells have together.
  mutating func ask(_ path: [String], _ what: String, _ sum: [Int], among: [Int] = []) {
    let question = Question(cell: Cell(path, what), sum: sum, among: among)
    if asked.insert(question).inserted { questions.append(question) }
  }

  private mutating func append(_ cell: Cell, isWhole: Bool) -> Int {
    cells.append(cell)
    self.isWhole.append(isWhole)
    return cells.count - 1
  }
}
