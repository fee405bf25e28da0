/// Whether all values of a column are numbers, and with which decimal mark.
struct NumericForm: Sendable {
  private var hasOthers = false
  private(set) var hasPoint = false
  private(set) var hasComma = false
  private var isFresh = true

  mutating func add(_ text: borrowing Span<UInt8>) {
    guard !hasOthers else { return }
    isFresh = false
    var digits = 0
    var marks = 0
    for index in 0..<text.count {
      switch text[index] {
      case 0x30...0x39: digits += 1
      case 0x2E, 0x2C:
        marks += 1
        if text[index] == 0x2E { hasPoint = true } else { hasComma = true }
      case 0x2B,
        0x2D where index == 0:
        break
      default: marks = 2
      }
    }
    hasOthers = digits == 0 || marks > 1
  }

  /// Whether there are values, and all are numbers with at most one decimal mark.
  var isNumeric: Bool { !isFresh && !hasOthers && !(hasPoint && hasComma) }
}
