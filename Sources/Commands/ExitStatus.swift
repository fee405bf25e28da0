import ArgumentParser
import Survey

/// How the program ends, after sysexits(3).
///
/// Wrong usage is 64, which `ArgumentParser` sees to.
enum ExitStatus: Int32, CaseIterable {
  /// A gate that the user set has stopped the run.
  case gateFailed = 1
  /// Answers or outputs that cannot be used as they are.
  case badData = 65
  /// An input that does not exist or cannot be read.
  case inputMissing = 66
  /// A fault of Samhold's own.
  case ownFault = 70
  /// An output that cannot be written.
  case cannotWrite = 73
  /// A project file that says something wrong.
  case badProject = 78

  /// The status for a code that an error bears.
  init(_ code: DiagnosticCode) {
    self =
      switch code {
      case .fileMissing, .fileUnreadable: .inputMissing
      case .cannotWrite: .cannotWrite
      case .reportInvalid, .internalFault: .ownFault
      case .statementNotTagged: .badProject
      case _ where code.rawValue.hasPrefix("SH1"): .badProject
      default: .badData
      }
  }

  /// The status for everything that was complained of; nil when none of it is an error.
  ///
  /// A bad project file comes before a missing input and that before bad data: the order in which
  /// a user mends them.
  init?(_ diagnostics: [Diagnostic]) {
    let found = Set(diagnostics.filter { $0.severity == .error }.map { ExitStatus($0.code) })
    let order: [ExitStatus] = [.ownFault, .badProject, .inputMissing, .badData, .cannotWrite]
    guard let first = order.first(where: found.contains) else { return nil }
    self = first
  }

  var exit: ExitCode { ExitCode(rawValue) }
}
