import Testing

@testable import Statistics

struct MeasurementErrorTests {
  @Test func `the detectable change agrees with R on the army panel`() throws {
    // mdc, 07_meaningful_change.R: reliability 0.8.
    let ours = try MeasurementError(standardDeviation: 0.856198711771964, reliability: 0.8)
    #expect(relativeDifference(ours.standardError, 0.382903704353972) < 1e-12)
    #expect(relativeDifference(ours.minimalDetectableChange, 1.06135491908936) < 1e-12)
    #expect(throws: Undefined.outOfRange(argument: "reliability")) {
      try MeasurementError(standardDeviation: 1, reliability: 1.1)
    }
  }
}
