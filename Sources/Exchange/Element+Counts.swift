import Impact
import Markup
import Survey

// Numbers as a tally has them; the schema has seen to their form, but not to their size.
extension Element {
  /// The elements of a name inside the one element of another.
  func all(_ outer: String, _ inner: String) -> [Element] {
    child(outer)?.children(inner) ?? []
  }

  func misfit(_ what: String) -> Misfit { Misfit(what: what, line: line) }

  /// Runs a check of what the element says.
  func checked(_ check: () throws(TallyFault) -> Void) throws(Misfit) {
    do { try check() } catch { throw misfit(error.what) }
  }

  /// A number of people or rows; 0 where the attribute is missing.
  func count(_ attribute: String) throws(Misfit) -> Int {
    guard let text = self[attribute] else { return 0 }
    return try people(text[...])
  }

  private func people(_ text: Substring) throws(Misfit) -> Int {
    guard let number = Int(text), (0...Tally.mostPeople).contains(number) else {
      throw misfit("`\(text.prefix(40))` is no number of people that can be counted")
    }
    return number
  }

  private func number(_ text: Substring) throws(Misfit) -> Int128 {
    guard let number = Int128(text), number >= 0 else {
      throw misfit("`\(text.prefix(40))` is too large a sum")
    }
    return number
  }

  private var words: [Substring] { text.split(whereSeparator: \.isWhitespace) }

  /// How an item was answered.
  func item(width: Int) throws(Misfit) -> ItemTally {
    var counts: [Int] = []
    for word in words { counts.append(try people(word)) }
    return ItemTally(
      width: width,
      n: try count("n"),
      sum: try number((self["sum"] ?? "0")[...]),
      counts: counts,
      offScale: try count("off-scale"),
      skipped: try count("skipped"),
      notShown: try count("not-shown")
    )
  }

  /// Scores with their people.
  var scores: [(value: Int, count: Int)] {
    get throws(Misfit) {
      var scores: [(value: Int, count: Int)] = []
      for word in words {
        let parts = word.split(separator: ":")
        scores.append((Int(parts[0]) ?? -1, try people(parts[1])))
      }
      return scores
    }
  }

  /// The scores of people of whom only sums are told.
  func told(of measure: MeasurePlan) throws(Misfit) -> ScoreTally {
    let sums = CountedValues.ToldSums(
      n: try count("n"),
      sum: try number((self["sum"] ?? "")[...]),
      squares: try number((self["squares"] ?? "")[...])
    )
    let pole = self["at-pole"] == nil ? nil : try count("at-pole")
    try checked { () throws(TallyFault) in try sums.check(measure, atPole: pole) }
    return ScoreTally(measure, told: sums, atNegativePole: pole)
  }

  /// Pairs of scores with their people.
  var scorePairs: [(first: Int, second: Int, count: Int)] {
    get throws(Misfit) {
      var pairs: [(first: Int, second: Int, count: Int)] = []
      for word in words {
        let parts = word.split { $0 == "-" || $0 == ":" }
        pairs.append((Int(parts[0]) ?? -1, Int(parts[1]) ?? -1, try people(parts[2])))
      }
      return pairs
    }
  }

  /// The sums over the people who answered all items of a measure.
  func coMoments(of measure: MeasurePlan) throws(Misfit) -> ItemCoMoments {
    guard let complete = child("complete") else { return ItemCoMoments(measure) }
    var sums: [Int128] = []
    for word in complete.child("sums")?.words ?? [] { sums.append(try complete.number(word)) }
    var products: [Int128] = []
    for word in complete.child("products")?.words ?? [] {
      products.append(try complete.number(word))
    }
    return ItemCoMoments(measure, n: try complete.count("n"), sums: sums, products: products)
  }
}
