/// How many people have each weight, as long as there are few weights.
///
/// With few weights, a weighted figure and the same one without weights can tell what the people of
/// one weight answered; see `Weights.tell` in Impact. With many they cannot, and nothing is kept.
package struct WeightClasses: Sendable, Equatable {
  /// How many weights are few.
  package static let most = 10

  private struct Class: Sendable, Equatable {
    let weight: Int
    var people: Int
  }

  /// In the order of weights.
  private var classes: [Class] = []
  private var areMany = false

  /// Of nobody.
  package init() {}

  /// How many people each weight has; nil where there are many weights.
  package var people: [Int]? { areMany ? nil : classes.map(\.people) }

  mutating func add(weight: Int, people: Int = 1) {
    guard !areMany else { return }
    let position = classes.firstIndex { $0.weight >= weight } ?? classes.endIndex
    if position < classes.endIndex, classes[position].weight == weight {
      classes[position].people += people
    } else if classes.count < Self.most {
      classes.insert(Class(weight: weight, people: people), at: position)
    } else {
      (classes, areMany) = ([], true)
    }
  }

  /// These people and others.
  package func merged(with other: WeightClasses) -> WeightClasses {
    if other.areMany { return other }
    return other.classes.reduce(into: self) { $0.add(weight: $1.weight, people: $1.people) }
  }

  /// How many people have each weight, where those of different cells weigh differently; nil where
  /// there are many weights.
  package static func people(of cells: [WeightClasses]) -> [Int]? {
    var all: [Int] = []
    for cell in cells {
      guard let people = cell.people, all.count + people.count <= most else { return nil }
      all += people
    }
    return all
  }
}
