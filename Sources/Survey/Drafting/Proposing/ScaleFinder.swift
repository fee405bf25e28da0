/// Finds the scales that columns are answered on.
struct ScaleFinder {
  private(set) var scales: [DraftScale] = []
  private var unknown: [AnswerColumn] = []
  /// How many columns have a text that no table knows.
  private let columnsByText: [String: Int]

  /// - Parameter columns: The columns that have no other use, in the order of the files.
  init(_ columns: [PooledColumn]) {
    let answers = columns.compactMap(AnswerColumn.init)
    let texts = answers.flatMap { $0.words + $0.coded.map(\.text) }
    columnsByText = Dictionary(texts.map { ($0, 1) }, uniquingKeysWith: +)
    // Columns with many answers first: they show which scale the ones with few are on.
    for column in answers.filter({ !$0.words.isEmpty }).stablySorted(by: { $0.words.count }) {
      addWords(column)
    }
    addUnknown()
    addNumbers(answers.filter { $0.words.isEmpty })
    let order = columns.map(\.name)
    scales = scales.map { $0.inOrder(of: order) }
      .sorted {
        (order.firstIndex(of: $0.columns[0]) ?? 0) < (order.firstIndex(of: $1.columns[0]) ?? 0)
      }
    scales = scales.namedApart
  }

  private mutating func addWords(_ column: AnswerColumn) {
    guard column.coded.isEmpty else { return }
    for index in scales.indices where scales[index].takes(column) {
      return scales[index].add(column)
    }
    guard let known = KnownScale.fitting(column.words),
      column.numbers.allSatisfy((1...known.points.count).contains)
    else {
      if column.numbers.isEmpty, column.words.count >= 2, recur(column) {
        unknown.append(column)
      }
      return
    }
    var scale = DraftScale(known)
    scale.add(column)
    scales.append(scale)
  }

  /// Whether every text stands in some rows at least, as labels do: what one person wrote must
  /// not be taken for one.
  private func recur(_ column: AnswerColumn) -> Bool {
    column.rare.allSatisfy { columnsByText[$0, default: 0] >= 2 }
  }

  /// Label sets that no table knows are scales when several columns share them.
  private mutating func addUnknown() {
    while let first = unknown.first {
      let sharing = unknown.filter { Set($0.words).isSubset(of: first.words) }
      unknown.removeAll { column in sharing.contains { $0.name == column.name } }
      let isSpoken = ColumnWords.indicator(first.name) != nil
      guard sharing.count >= 2 || isSpoken, first.words.count >= 3 else { continue }
      var scale = DraftScale(unordered: first.words)
      for column in sharing { scale.add(column) }
      scales.append(scale)
    }
  }

  private mutating func addNumbers(_ columns: [AnswerColumn]) {
    let small = columns.filter { column in
      let all = column.numbers + column.coded.map(\.number)
      return Set(all).count >= 2 && recur(column) && all.allSatisfy((0...10).contains)
    }
    var found: [DraftScale] = []
    for stem in Dictionary(grouping: small, by: \.stem).sorted(by: { $0.key < $1.key }) {
      let all = stem.value.flatMap { $0.numbers + $0.coded.map(\.number) }
      let lowest = min(1, all.min() ?? 1)
      guard let highest = all.max(), highest - lowest >= 2 else { continue }
      for column in stem.value {
        let index = found.firstIndex {
          $0.minimum == lowest && $0.maximum == highest && $0.agrees(with: column)
        }
        if let index {
          found[index].add(column)
        } else {
          var scale = DraftScale(from: lowest, to: highest)
          scale.add(column)
          found.append(scale)
        }
      }
    }
    // A single column of bare numbers may be anything: a number of children, an age group.
    scales += found.filter { $0.columns.count >= 2 || $0.points.count >= 3 }
  }
}

extension DraftScale {
  fileprivate init(_ known: KnownScale) {
    self.init(
      id: known.id,
      minimum: 1,
      maximum: known.points.count,
      points: known.points.enumerated().map { index, wordings in
        Point(value: index + 1, labels: Array(wordings.prefix(1)), isFound: false)
      },
      noAnswer: [],
      doubt: nil,
      columns: [],
      known: known
    )
  }

  fileprivate init(unordered labels: [String]) {
    self.init(
      id: "labels",
      minimum: 1,
      maximum: labels.count,
      points: labels.enumerated().map { Point(value: $0 + 1, labels: [$1], isFound: true) },
      noAnswer: [],
      doubt: .order,
      columns: [],
      known: nil
    )
  }

  fileprivate init(from lowest: Int, to highest: Int) {
    self.init(
      id: "numbers-\(lowest)-\(highest)",
      minimum: lowest,
      maximum: highest,
      points: [],
      noAnswer: [],
      doubt: .ends,
      columns: [],
      known: nil
    )
  }

  /// Whether a known scale that is in use has all the answers of a column.
  fileprivate func takes(_ column: AnswerColumn) -> Bool {
    known?.values(of: column.words) != nil
      && column.numbers.allSatisfy((minimum...maximum).contains)
  }

  /// Whether no number has one meaning here and another in the column.
  fileprivate func agrees(with column: AnswerColumn) -> Bool {
    column.coded.allSatisfy { coded in
      points.allSatisfy { ($0.value == coded.number) == $0.labels.contains(coded.text) }
    } && (points.isEmpty == column.coded.isEmpty || columns.isEmpty)
  }

  fileprivate mutating func add(_ column: AnswerColumn) {
    columns.append(column.name)
    noAnswer = Set(noAnswer).union(column.noAnswer).sorted()
    for (text, value) in known?.values(of: column.words) ?? [:] { addLabel(text, value) }
    for coded in column.coded { addLabel(coded.text, coded.number) }
  }

  private mutating func addLabel(_ text: String, _ value: Int) {
    guard let index = points.firstIndex(where: { $0.value == value }) else {
      points.append(Point(value: value, labels: [text], isFound: true))
      points.sort { $0.value < $1.value }
      return
    }
    let labels = points[index].isFound ? Set(points[index].labels) : []
    points[index] = Point(value: value, labels: labels.union([text]).sorted(), isFound: true)
  }

  fileprivate func inOrder(of names: [String]) -> DraftScale {
    var copy = self
    let own = Set(columns)
    copy.columns = names.filter(own.contains)
    return copy
  }
}

extension [AnswerColumn] {
  /// In descending order of a number, equal ones in their order.
  fileprivate func stablySorted(by number: (AnswerColumn) -> Int) -> [AnswerColumn] {
    enumerated().sorted { (-number($0.element), $0.offset) < (-number($1.element), $1.offset) }
      .map(\.element)
  }
}
