import Testing

@testable import Audit

struct FractionTests {
  @Test func `fractions add, multiply and divide exactly`() throws {
    let third = try Fraction(1, over: 3)
    let sixth = try Fraction(-2, over: -12)
    #expect(try third + sixth == Fraction(1, over: 2))
    #expect(try third - sixth == sixth)
    #expect(try third * sixth == Fraction(1, over: 18))
    #expect(try third / sixth == Fraction(2))
    #expect(throws: Fraction.Overflow.self) { try third / .zero }
  }

  @Test func `the whole number below a negative fraction is further from zero`() throws {
    #expect(try Fraction(-7, over: 2).floor == -4)
    #expect(try Fraction(7, over: 2).floor == 3)
    #expect(Fraction(-5).floor == -5)
  }

  @Test func `what does not fit 128 bits is no number rather than a wrong one`() throws {
    let large = try Fraction(.max, over: 1)
    #expect(throws: Fraction.Overflow.self) { try large + .one }
    #expect(throws: Fraction.Overflow.self) { try large * Fraction(2) }
    #expect(try large * Fraction(1, over: .max) == .one)
  }
}
