import Testing

@testable import Survey

/// Whatever happens to a project file, it is read or refused with a place, and never crashes.
@Suite struct ProjectMutationTests {
  @Test(arguments: 0..<40)
  func `a damaged file gives either a project or an error with a place`(seed: UInt64) {
    var dice = Dice(state: seed)
    for _ in 0..<25 {
      var lines = Fixture.valid.split(separator: "\n").map(String.init)
      for _ in 0...Int.random(in: 0..<4, using: &dice) {
        Self.damage(&lines, &dice)
      }
      let text = lines.joined(separator: "\n")
      let reading = Fixture.read(text)
      let errors = reading.diagnostics.filter { $0.severity == .error }
      #expect((reading.project == nil) == !errors.isEmpty, "\(text)")
      #expect(
        reading.diagnostics.allSatisfy {
          $0.code != .internalFault && $0.place?.line != nil && $0.place?.column != nil
            && ($0.place?.line ?? 0) <= lines.count + 1 && $0.hint?.isEmpty == false
        },
        "\(text)"
      )
      #expect(reading == Fixture.read(text))
    }
  }

  private static func damage(_ lines: inout [String], _ dice: inout Dice) {
    guard let index = lines.indices.randomElement(using: &dice) else { return }
    switch Int.random(in: 0..<7, using: &dice) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines[index] = "  " + lines[index]
    case 3: lines[index] = String(lines[index].dropFirst(2))
    case 4: lines[index].removeLast(min(3, lines[index].count))
    case 5: lines.swapAt(index, lines.indices.randomElement(using: &dice) ?? index)
    default:
      let values = [
        "[]", "{}", "~", "-1", "99999999999999999999", "yes", "2025-02-30", "\"\"", "'", "\t",
        "*a", "&a b", "[[]]", "{a: {b: c}}", "1.5", "|", "!!int x", "? x", "\u{0}",
      ]
      let key = lines[index].prefix { $0 != ":" }
      lines[index] = "\(key): \(values.randomElement(using: &dice) ?? "")"
    }
  }

  /// SplitMix64, so that a failing seed fails again.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
