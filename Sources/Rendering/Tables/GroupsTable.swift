import Impact
import Statistics
import Survey

/// `groups.csv`: for each partnership and group of respondents a row for each level and each change.
struct GroupsTable {
  let names: Names

  private struct Row {
    let partnership: Partnership
    let group: GroupValue
    let measure: Measure
    /// The wave of a level, or those of a change.
    let waves: (from: String?, to: String)
    let finding: Finding

    var level: LevelEstimate? {
      if case .level(let level) = finding { level.finding } else { nil }
    }
    var change: GroupChangeEstimate? {
      if case .change(let change) = finding { change.finding } else { nil }
    }
    var inference: ChangeEstimate.Inference? { change?.inference.finding }
  }

  private enum Finding {
    case level(Disclosed<LevelEstimate>)
    case change(Disclosed<GroupChangeEstimate>)

    var word: String {
      switch self {
      case .level: "level"
      case .change: "change"
      }
    }

    var state: (word: String, reason: String?) {
      switch self {
      case .level(let level): (level.stateWord, level.reasonWord)
      case .change(let change): (change.stateWord, change.reasonWord)
      }
    }
  }

  func csv(of report: Report) -> [UInt8] {
    let all = report.partnerships.flatMap { findings in
      findings.groups.flatMap { rows(of: $0, in: findings.partnership) }
    }
    return Table(subject + levels + changes).csv(all)
  }

  private func rows(of findings: GroupFindings, in partnership: Partnership) -> [Row] {
    let row = { (measure: Measure, from: String?, to: String, finding: Finding) in
      Row(
        partnership: partnership,
        group: findings.group,
        measure: measure,
        waves: (from, to),
        finding: finding
      )
    }
    return findings.levels.map { row($0.measure, nil, $0.wave, .level($0.estimate)) }
      + findings.changes.map {
        row($0.measure, $0.waves.from, $0.waves.to, .change($0.estimate))
      }
  }

  private var subject: [Column<Row>] {
    names.partnershipColumns(\.partnership) + [
      .text("group_id", \.group.group),
      .text("group_value_id", \.group.value),
      .text("group_value") { names.groupValue($0.group) },
    ]
      + names.measureColumns(\.measure) + [
        .text("figure", \.finding.word),
        .text("from_wave_id", \.waves.from),
        .text("wave_id", \.waves.to),
        .text("state", \.finding.state.word),
        .text("reason", \.finding.state.reason),
      ]
  }

  private var levels: [Column<Row>] {
    [
      .number("n") { $0.level?.n.numeral },
      .number("mean") { $0.level?.mean.numeral },
      .number("sd") { $0.level?.standardDeviation.numeral },
      .number("negative_pole") { $0.level?.negativePole.finding?.percent.numeral },
    ]
  }

  private var changes: [Column<Row>] {
    [
      .number("n_first") { $0.change?.nFirst.numeral },
      .number("n_second") { $0.change?.nSecond.numeral },
      .number("difference") { $0.change?.difference.numeral },
    ]
      + Column.state("inference_") { $0.change?.inference } + [
        .number("p") { $0.inference?.p.numeral },
        .number("low") { $0.inference?.interval.lower.numeral },
        .number("high") { $0.inference?.interval.upper.numeral },
        .text("verdict") { $0.change?.verdict.finding?.rawValue },
      ]
  }
}

extension Names {
  /// The name of a group's value.
  func groupValue(_ group: GroupValue) -> String? {
    text(
      project.groups.first { $0.id == group.group }?.values.first { $0.id == group.value }?.name
    )
  }
}
