import Survey
import Testing

@testable import Commands

/// Which faults end the program how.
@Suite struct ExitStatusTests {
  @Test func `a bad project file comes before a missing input, and that before bad data`() {
    let errors = [DiagnosticCode.unknownLabel, .fileMissing, .unknownKey].map {
      Diagnostic(.error, $0, "")
    }
    #expect(ExitStatus(errors) == .badProject)
    #expect(ExitStatus(Array(errors.prefix(2))) == .inputMissing)
    #expect(ExitStatus(Array(errors.prefix(1))) == .badData)
    #expect(ExitStatus([Diagnostic(.warning, .unknownKey, "")]) == nil)
  }

  @Test(arguments: [
    ("SH101", 78), ("SH112", 78), ("SH202", 65), ("SH305", 65), ("SH403", 65), ("SH501", 65),
    ("SH502", 70), ("SH503", 78), ("SH601", 66), ("SH602", 66), ("SH603", 73), ("SH604", 65),
    ("SH901", 70),
  ])
  func `each code has the status of its group`(_ code: String, _ status: Int32) throws {
    #expect(ExitStatus(try #require(DiagnosticCode(rawValue: code))).rawValue == status)
  }
}
