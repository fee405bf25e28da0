import Markup
import Survey

/// Reads charts out of a report's elements, with their words in the reader's language.
struct ChartReader {
  let tongue: Tongue
  let report: ReportIndex
  let functions: PageFunctions

  /// The levels of one indicator, one element for each wave.
  func levels(
    _ elements: [Element],
    poles: (high: String, low: String),
    id: String,
    title: String
  ) throws -> LevelsChart {
    var points: [LevelsChart.Point] = []
    var sentences: [String] = []
    for element in elements {
      guard let wave = report.wave(of: element) else { continue }
      let name = waveName(wave)
      let reading = try level(element)
      points.append(LevelsChart.Point(wave: name, day: middle(of: wave), reading: reading))
      sentences.append(try sentence(on: element, reading, in: name))
    }
    return LevelsChart(
      caption: try caption("levels.description", sentences, id: id, title: title),
      poles: poles,
      points: points
    )
  }

  private func level(_ element: Element) throws -> LevelsChart.Reading {
    guard element.isShown, let mean = element.number("mean") else {
      return .missing(try tongue.phrases.phrase("verdict.\(element["state"] ?? "")"))
    }
    let label = decimal("mean", of: element)
    return .shown(mean: mean, label: label, interval: element.interval)
  }

  private func sentence(
    on element: Element,
    _ reading: LevelsChart.Reading,
    in wave: String
  ) throws -> String {
    guard case .shown(_, let label, let interval) = reading else {
      return try tongue.phrases.phrase("levels.point-bare", [wave, functions.why(element)])
    }
    guard interval != nil else {
      return try tongue.phrases.phrase("levels.point-bare", [wave, label])
    }
    let ends = [decimal("low", of: element), decimal("high", of: element)]
    return try tongue.phrases.phrase("levels.point", [wave, label] + ends)
  }

  /// Changes side by side, each followed by its difference from that of the comparison.
  ///
  /// - Parameter elements: The changes, and the compared changes that belong to them.
  func forest(_ elements: [Element], id: String, title: String) throws -> ForestPlot {
    var rows: [ForestPlot.Row] = []
    var sentences: [String] = []
    for element in elements where element.name == "change" {
      let name = indicatorName(of: element)
      let row = ForestPlot.Row(name: name, reading: try change(element))
      rows.append(row)
      sentences.append(try sentence(on: element, row))
      for difference in elements
      where difference.name == "compared-change" && difference["indicator"] == element["indicator"]
      {
        let row = ForestPlot.Row(
          name: try tongue.phrases.phrase("forest.difference"),
          reading: try change(difference),
          isDifference: true
        )
        rows.append(row)
        sentences.append(try sentence(on: difference, row))
      }
    }
    return ForestPlot(
      caption: try caption("forest.description", sentences, id: id, title: title),
      rows: rows,
      directions: (
        fall: try tongue.phrases.phrase("forest.fall"),
        rise: try tongue.phrases.phrase("forest.rise")
      )
    )
  }

  private func change(_ element: Element) throws -> ForestPlot.Reading {
    guard element.isShown, let change = element.number("difference") else {
      return .missing(try functions.why(element))
    }
    let interval = element.child("inference").flatMap { $0.isShown ? $0.interval : nil }
    let verdict = element.child("verdict")?["value"].flatMap(ForestPlot.Verdict.init)
    let label = signed("difference", of: element)
    return .shown(change: change, label: label, interval: interval, verdict: verdict)
  }

  private func sentence(on element: Element, _ row: ForestPlot.Row) throws -> String {
    switch row.reading {
    case .missing(let reason):
      return try tongue.phrases.phrase("forest.row-bare", [row.name, reason])
    case .shown(_, let label, let interval, let verdict):
      guard interval != nil, let verdict, let inference = element.child("inference") else {
        return try tongue.phrases.phrase("forest.row-bare", [row.name, label])
      }
      let ends = [signed("low", of: inference), signed("high", of: inference)]
      let word = try tongue.phrases.phrase(
        "\(row.isDifference ? "compared" : "verdict").\(verdict.rawValue)"
      )
      return try tongue.phrases.phrase("forest.row", [row.name, label] + ends + [word])
    }
  }

  /// The answers to one item, one element for each wave.
  func answers(_ elements: [Element], id: String, title: String) throws -> DivergingBars {
    var rows: [DivergingBars.Row] = []
    var sentences: [String] = []
    for element in elements {
      let wave = report.wave(of: element).map(waveName) ?? ""
      let reading = try answers(element)
      rows.append(DivergingBars.Row(wave: wave, reading: reading))
      switch reading {
      case .shares(_, let against, let towards):
        sentences.append(try tongue.phrases.phrase("answers.row", [wave, against, towards]))
      case .words(let words), .missing(let words):
        sentences.append(try tongue.phrases.phrase("answers.row-bare", [wave, words]))
      }
    }
    return DivergingBars(
      caption: try caption("answers.description", sentences, id: id, title: title),
      rows: rows
    )
  }

  private func answers(_ element: Element) throws -> DivergingBars.Reading {
    guard element.isShown else { return .missing(try functions.why(element)) }
    var shares = element.children("share").compactMap { $0.number("percent") }
    guard !shares.isEmpty else {
      let mean = element.decimal("mean").map { tongue.numbers.number($0, decimals: 2) } ?? ""
      return .words(try tongue.phrases.phrase("answers.mean-only", [mean]))
    }
    if report.item(of: element).map(report.isTurned) == true { shares.reverse() }
    let half = shares.count / 2
    return .shares(
      shares,
      against: percent(shares.prefix(half).reduce(0, +)),
      towards: percent(shares.suffix(half).reduce(0, +))
    )
  }

  /// The way to a target; nil where progress is not shown.
  func progress(_ elements: [Element], id: String, title: String) throws -> ProgressBar? {
    guard let target = elements.first, let shown = target.child("progress"), shown.isShown,
      let progress = shown.number("percent")
    else { return nil }
    let timePassed = target.child("time-passed")?.number("percent")
    let way = percent(progress)
    let description =
      if let timePassed {
        try tongue.phrases.phrase("targets.description", [way, percent(timePassed)])
      } else {
        try tongue.phrases.phrase("targets.description-bare", [way])
      }
    return ProgressBar(
      caption: ChartCaption(id: id, title: title, description: description),
      progress: progress,
      timePassed: timePassed,
      words: (
        baseline: try tongue.phrases.phrase("target.baseline"),
        goal: try tongue.phrases.phrase("target.goal"),
        time: try tongue.phrases.phrase("target.time")
      )
    )
  }
}

// MARK: - Words

extension ChartReader {
  private func caption(
    _ key: String,
    _ sentences: [String],
    id: String,
    title: String
  ) throws -> ChartCaption {
    let description = try tongue.phrases.phrase(key, [sentences.joined(separator: " ")])
    return ChartCaption(id: id, title: title, description: description)
  }

  private func indicatorName(of element: Element) -> String {
    let names = report.indicator(of: element)?.children("name") ?? []
    return tongue.choose(among: names)?.text.capitalizedFirst ?? ""
  }

  private func waveName(_ wave: Element) -> String {
    tongue.choose(among: wave.children("name"))?.text ?? ""
  }

  /// The middle of a wave's fieldwork, in days since the first of year 1.
  private func middle(of wave: Element) -> Double {
    let days = ["start", "end"].compactMap { wave[$0].flatMap { CalendarDate($0) }?.ordinal }
    return Double(days.reduce(0, +)) / Double(max(1, days.count))
  }

  private func decimal(_ attribute: String, of element: Element) -> String {
    element.decimal(attribute).map { tongue.numbers.number($0, decimals: 1) } ?? ""
  }

  private func signed(_ attribute: String, of element: Element) -> String {
    element.decimal(attribute).map { tongue.numbers.signed($0, decimals: 1) } ?? ""
  }

  private func percent(_ value: Double) -> String {
    ExactDecimal(value.numeral).map { tongue.numbers.percent($0, decimals: 0) } ?? ""
  }
}
