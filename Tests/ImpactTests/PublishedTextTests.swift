import Testing

@testable import Impact

struct PublishedTextTests {
  @Test(arguments: [
    ("61.5", "61.5", true), ("61.5", "61.500000000000007", true), ("61.5", "61.50001", false),
    ("-3.25", "3.25", false), ("1e-12", "1.0000000001e-12", true), ("0.0", "1e-300", false),
    ("5000000000", "5000000001", false), ("57", "58", false), ("shown", "withheld", false),
    ("2024-01-01", "2024-01-02", false), ("nan.", "nan.", true), ("1.5", "n.a.", false),
  ])
  func `only the last digits of a number may differ`(then: String, now: String, isSame: Bool) {
    #expect(then.saysTheSame(as: now) == isSame)
    #expect(now.saysTheSame(as: then) == isSame)
  }
}
