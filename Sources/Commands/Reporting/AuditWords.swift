import Audit

/// What an audit has found, as it is written on a terminal.
struct AuditWords {
  let audit: Audit
  let style: Style

  /// A row for each number of people that can be worked out.
  var table: String {
    var table = TextTable([
      ("people", .left), ("least", .right), ("most", .right), ("why", .left),
    ])
    for finding in audit.findings {
      table.add([
        finding.cell.name,
        finding.kind == .table ? "" : "\(finding.least)",
        finding.most.map { "\($0)" } ?? "",
        why(finding),
      ])
    }
    let lines = table.lines
    return ([style.text(lines[0], .strong)] + lines.dropFirst()).joined(separator: "\n")
  }

  /// How much was asked, and how much of it is told.
  var summary: String {
    let contradicted = audit.contradicted.count
    let asked =
      "\(audit.asked) numbers of people asked for at threshold \(audit.threshold): "
      + (audit.findings.isEmpty
        ? "none can be worked out" : "\(audit.findings.count) can be worked out, or nearly so")
    return contradicted == 0
      ? asked : asked + "; of \(contradicted) nothing is known, since files contradict each other"
  }

  private func why(_ finding: Finding) -> String {
    let means = finding.takesMeans ? ", with the means" : ""
    return switch finding.kind {
    case .small: "few people" + means
    case .everybody: "all or none of a small group" + means
    case .editions: "few people between two editions"
    case .table: "withheld, but it stands there"
    case .unproven: "could not be shown to be safe" + means
    }
  }
}
