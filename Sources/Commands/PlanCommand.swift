import ArgumentParser
import Impact
import Statistics
import Survey

/// `samhold plan`: how many people must be asked.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say how many people must be asked to see a change.",
    discussion: """
      For each partnership and indicator: how much people varied so far, the smallest
      change that the answers at hand could have told from none, how many must answer
      to see a change of --change points, and how many must be asked for so many to
      answer. With the same people, that is both times and the first time; with other
      people (--unlinked), each time.

      How much people vary, how many come back and how many there are is taken from
      the project, unless an option says otherwise. With --sd and without a project,
      it plans from the options alone.

      Examples:
        samhold plan --change 5
        samhold plan my-project --change 5 --response 60 --power 90
        samhold plan --change 5 --sd 20 --correlation 0.6 --retention 70
        samhold plan --change 5 --sd 20 --unlinked --population 400
      """
  )

  @OptionGroup var options: ProjectOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The size of the change to be seen.", valueName: "points")
  )
  var change: Double

  @Option(
    help: ArgumentHelp(
      "The chance of seeing it, if it is there. (default: 80)",
      valueName: "percent"
    )
  )
  var power: Double?

  @Flag(help: "Other people answer the second time.")
  var unlinked = false

  @Option(
    help: ArgumentHelp(
      "How many of those who are asked answer. (default: 100)",
      valueName: "percent"
    )
  )
  var response: Double?

  @Option(
    help: ArgumentHelp(
      "How many of those who answered do so again. (default: as in the project, or else 100)",
      valueName: "percent"
    )
  )
  var retention: Double?

  @Option(
    help: ArgumentHelp(
      "How many people there are in all. (default: as in the project, or else many)",
      valueName: "people"
    )
  )
  var population: Int?

  @Option(
    help: ArgumentHelp(
      "The standard deviation of people's scores. (default: as in the project)",
      valueName: "points"
    )
  )
  var sd: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "How a person's two scores correlate, -1 to 1. (default: as in the project)",
      valueName: "r"
    )
  )
  var correlation: Double?

  func validate() throws {
    let shares = [("power", power), ("response", response), ("retention", retention)]
    for case (let name, let percent?) in shares where percent > 0 && percent <= 1 {
      throw ValidationError(
        "--\(name) is a percentage: for a share of \(percent) write"
          + " \(Decimal.text(100 * percent, 0))."
      )
    }
    if let population, population < 2 {
      throw ValidationError("--population must be 2 or more.")
    }
    for case (let name, let points?) in [("change", change), ("sd", sd)]
    where points.magnitude > 100 {
      throw ValidationError("--\(name) is in points, and scores go from 0 to 100.")
    }
  }

  func run() throws {
    let words = PlanWords(planning: planning, style: options.console.output.style)
    try options.console.result(words.text(isFromOptions ? [rowOfOptions()] : rowsOfProject()))
  }

  /// What is asked for, before it is known how many come back and how many there are.
  private var planning: Planning {
    Planning(
      design: unlinked ? .unlinked : .linked,
      change: change,
      power: (power ?? 80) / 100,
      response: (response ?? 100) / 100,
      retention: (retention ?? 100) / 100,
      population: population
    )
  }

  private var isFromOptions: Bool { options.project == nil && sd != nil }

  private func rowOfOptions() throws -> PlanRow {
    guard unlinked || correlation != nil else {
      throw ValidationError(
        "Say how a person's two scores correlate, as --correlation 0.5 would, or that other people"
          + " answer the second time: --unlinked."
      )
    }
    return try row(PlanRow(standardDeviation: sd, correlation: correlation, planning: planning))
  }

  private func rowsOfProject() throws -> [PlanRow] {
    let findings = try options.findings()
    let (project, report) = (findings.project, findings.report())
    options.console.tell(
      findings.diagnostics.filter { $0.severity > .note },
      in: findings.folder
    )
    return try ProjectPlan(of: project, answers: findings.answers, report: report).rows.map {
      try row(PlanRow($0, in: project, planning: planning, overriding: self))
    }
  }

  /// The row with its answer.
  private func row(_ row: PlanRow) throws -> PlanRow {
    do throws(Undefined) {
      return try row.answered()
    } catch {
      throw ValidationError(words(for: error))
    }
  }

  /// What is wrong with the options.
  private func words(for reason: Undefined) -> String {
    switch reason {
    case .outOfRange("change"): "--change must be other than 0."
    case .outOfRange("power"): "--power must be a percentage above 2.5 and below 100."
    case .outOfRange("response"): "--response must be a percentage above 0 and at most 100."
    case .outOfRange("retention"): "--retention must be a percentage above 0 and at most 100."
    case .outOfRange("correlation"): "--correlation must lie between -1 and 1."
    case .zeroVariance:
      "There is nothing to plan where nothing varies: --sd must be above 0, and --correlation"
        + " below 1."
    case .noSolution:
      "Not even a billion people see a change of \(change) points: give a larger --change."
    case .tooFew, .contradictorySums, .outOfRange: "This cannot be planned: \(reason)."
    }
  }
}

extension PlanRow {
  /// What the project says, but for what the options say.
  fileprivate init(
    _ row: ProjectPlan.Row,
    in project: Project,
    planning: Planning,
    overriding command: PlanCommand
  ) {
    let spread = row.spread.finding
    let partnership = project.partnerships.first { $0.id == row.partnership }
    self.init(
      partnership: partnership?.name.text(in: .english) ?? row.partnership,
      indicator: project.questionnaire.indicators.first { $0.id == row.indicator }?.name
        .text(in: .english) ?? row.indicator,
      standardDeviation: command.sd ?? spread?.standardDeviation,
      correlation: command.correlation ?? spread?.correlation.finding,
      detectable: row.detectable.finding,
      planning: Planning(
        design: planning.design,
        change: planning.change,
        power: planning.power,
        response: planning.response,
        retention: command.retention == nil
          ? spread?.retention.finding ?? 1 : planning.retention,
        population: planning.population ?? partnership?.population
      ),
      isOfProject: true
    )
  }
}
