/// A small generator of random numbers that gives the same sequence on every machine.
///
/// SplitMix64 of Steele, Lea and Flood, "Fast splittable pseudorandom number generators"
/// (OOPSLA 2014, fig. 15). All draws below use integers only, so that no machine's floating
/// point can change a byte of the sample.
package struct SplitMix64 {
  private var state: UInt64

  package init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from 0 up to, not including, `count` (at least 1).
  ///
  /// The high half of a product is off uniform by less than `count` in 2⁶⁴.
  package mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(count)).high)
  }

  /// True `perMille` times in a thousand.
  package mutating func chance(_ perMille: Int) -> Bool {
    below(1000) < perMille
  }

  /// A nearly normal number with mean 0.
  ///
  /// Twelve uniform numbers are added (Irwin–Hall), each with a twelfth of the variance, so the
  /// sum stays within six deviations of 0.
  package mutating func normal(deviation: Int) -> Int {
    let half = deviation / 2
    return (0..<12).reduce(0) { sum, _ in sum + below(2 * half + 1) - half }
  }

  /// The elements in random order (Fisher and Yates).
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var result = elements
    for position in result.indices.reversed() {
      result.swapAt(position, below(position + 1))
    }
    return result
  }
}
