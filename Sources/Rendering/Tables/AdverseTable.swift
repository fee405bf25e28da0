import Impact
import Survey

/// `adverse.csv`: a row for each change for the worse, with what is done about it.
struct AdverseTable {
  let names: Names

  func csv(of report: Report) -> [UInt8] {
    Table(subject + figures + answer).csv(report.adverse.findings)
  }

  private var subject: [Column<AdverseFinding>] {
    [
      .text("partnership_id", \.partnership),
      .text("partnership") { names.partnership($0.partnership) },
    ]
      + [
        .text("group_id") { $0.group?.group },
        .text("group_value_id") { $0.group?.value },
      ]
      + names.measureColumns(\.measure) + [
        .text("from_wave_id", \.waves.from),
        .text("to_wave_id", \.waves.to),
      ]
  }

  private var figures: [Column<AdverseFinding>] {
    [.number("difference", \.difference.numeral)] + Column.state("sureness_", of: \.sureness) + [
      .number("p_one_sided") { $0.sureness.finding?.p.numeral },
      .number("p_adjusted") { $0.sureness.finding?.adjusted.numeral },
    ]
  }

  private var answer: [Column<AdverseFinding>] {
    [
      .text("acknowledged") { ($0.acknowledgement != nil).description },
      .text("action") { names.text($0.acknowledgement?.action) },
      .text("owner") { names.text($0.acknowledgement?.owner) },
      .number("date") { $0.acknowledgement?.date.description },
    ]
  }
}
