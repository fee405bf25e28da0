/// A reader that is fed with any bytes: it may refuse them, but never crash, hang or fill the
/// memory.
///
/// A new one is a case here, a file beside this one, and its seeds in `Scripts/fuzz`.
enum FuzzTarget: String, CaseIterable {
  case csv
  case exports
  case workbook
  case project
  case report
  case tally
  case template

  /// The one that the command line names.
  static let chosen: FuzzTarget = {
    let flag = "--target="
    let name = CommandLine.arguments.first { $0.hasPrefix(flag) }?.dropFirst(flag.count)
    guard let target = name.flatMap({ FuzzTarget(rawValue: String($0)) }) else {
      fatalError("usage: fuzz \(flag)" + allCases.map(\.rawValue).joined(separator: "|"))
    }
    return target
  }()

  /// Reads an input; ends the process if what comes of it contradicts itself.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .csv: readRecords(bytes)
    case .exports: lookAtExport(bytes)
    case .workbook: readWorkbook(bytes)
    case .project: readProject(bytes)
    case .report: readReport(bytes)
    case .tally: readTally(bytes)
    case .template: fillTemplate(bytes)
    }
  }
}
