import Synchronization
import Testing

@testable import Commands

struct MeanwhileTests {
  @Test func `a value that another thread works out can be asked for more than once`() {
    let sum = Meanwhile { (1...1000).reduce(0, +) }
    #expect(sum.value == 500_500)
    #expect(sum.value == 500_500)
  }

  @Test func `work that nobody waits for has ended when its value is gone`() {
    let flag = Flag()
    do {
      _ = Meanwhile {
        for number in 0..<1_000_000 where number == 999_999 { flag.raise() }
      }
    }
    let isRaised = flag.isRaised
    #expect(isRaised)
  }

  private final class Flag: Sendable {
    private let value = Atomic(false)

    var isRaised: Bool { value.load(ordering: .acquiring) }

    func raise() { value.store(true, ordering: .releasing) }
  }
}
