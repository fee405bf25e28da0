/// How long a part of the program takes for one unit of its work.
struct Measurement {
  private let name: String
  private let unit: String
  /// Nanoseconds a unit, in ascending order.
  private let costs: [Double]

  /// Measures a part seven times, after a first time that does not count.
  ///
  /// - Parameter work: Does the part once, and says how many units that was.
  init(_ name: String, per unit: String, _ work: () throws -> Int) throws {
    let clock = ContinuousClock()
    var costs: [Double] = []
    for _ in 0...7 {
      var units = 0
      let time = try clock.measure { units = try work() }
      costs.append(time / .nanoseconds(1) / Double(max(1, units)))
    }
    self.name = name
    self.unit = unit
    self.costs = costs.dropFirst().sorted()
  }

  /// A line of the table.
  var row: String {
    let numbers = [costs[costs.count / 2], costs[0], costs[costs.count - 1]].map(Self.text)
    return "| \(name) | \(unit) | \(numbers.joined(separator: " | ")) |"
  }

  private static func text(_ cost: Double) -> String {
    cost < 100 ? "\((cost * 10).rounded() / 10)" : "\(Int(cost.rounded()))"
  }
}
