/// Where a wave's rows say what their persons were drawn as.
struct SamplingColumns: Sendable {
  let weight: Int?
  /// The decimal mark of weights.
  let mark: DecimalMark
  let stratum: Int?
  let cluster: Int?
}

/// Reading the weight in a field.
enum WeightField {
  /// What a field is as a weight.
  enum Reading: Equatable {
    /// In steps of 10⁻⁹; at least ``WeightField/least``.
    case weight(Int)
    /// The person is outside the population.
    case zero
    case fault(Faults.Kind)
  }

  /// How many decimal places are kept.
  ///
  /// Weights are computed numbers, often written with all digits of a binary fraction. What is cut
  /// off changes a weight of about 1 by less than one part in a thousand million.
  static let decimals = 9

  /// The smallest weight, in steps: a smaller one would lose too much by rounding.
  static let least = 1_000

  /// Reads a weight and rounds it to so many decimal places.
  static func read(_ field: Span<UInt8>, mark: DecimalMark) -> Reading {
    let word = field.extracting(field.trimmedRange)
    if word.isBlank { return .fault(.missingWeight) }
    let kept = keptCount(of: word, mark)
    let rest = kept..<word.count
    guard
      case .number(let steps) = NumberField.read(
        word.extracting(0..<kept),
        decimals: decimals,
        mark: mark
      ), rest.allSatisfy({ (0x30...0x39).contains(word[$0]) })
    else { return .fault(isNumber(word, mark) ? .hugeWeight : .unreadableWeight) }
    if steps == 0, rest.allSatisfy({ word[$0] == 0x30 }) { return .zero }
    if word[0] == 0x2D { return .fault(.negativeWeight) }
    let roundsUp = !rest.isEmpty && word[kept] >= 0x35
    // The largest of all are refused when they are added.
    let weight = min(steps, .max - 1) + (roundsUp ? 1 : 0)
    return weight < least ? .fault(.tinyWeight) : .weight(weight)
  }

  /// Whether a word is a number although it could not be read as one, being too large.
  private static func isNumber(_ word: Span<UInt8>, _ mark: DecimalMark) -> Bool {
    let point: UInt8 = mark == .point ? 0x2E : 0x2C
    var (digits, points) = (0, 0)
    for index in 0..<word.count {
      switch word[index] {
      case 0x30...0x39: digits += 1
      case point: points += 1
      case 0x2B where index == 0: break
      default: return false
      }
    }
    return digits > 0 && points < 2
  }

  /// How many bytes a number has up to the last decimal place that is kept.
  private static func keptCount(of word: Span<UInt8>, _ mark: DecimalMark) -> Int {
    let point: UInt8 = mark == .point ? 0x2E : 0x2C
    for index in 0..<word.count where word[index] == point {
      return min(word.count, index + 1 + decimals)
    }
    return word.count
  }
}
