import Markup

/// The level of one indicator over time: means with their intervals, on the whole scale from 0 to
/// 100, each where its fieldwork lay in the calendar.
struct LevelsChart {
  /// What is known of one wave.
  enum Reading {
    /// A mean (0…100) as it is written, and its interval if it has one.
    case shown(mean: Double, label: String, interval: ClosedRange<Double>?)
    /// Nothing is shown, in a word.
    case missing(String)
  }

  struct Point {
    /// The wave's name.
    let wave: String
    /// The middle of the fieldwork, in days of any one count.
    let day: Double
    let reading: Reading
  }

  let caption: ChartCaption
  /// The names of the poles at 100 and at 0.
  let poles: (high: String, low: String)
  /// In order of time.
  let points: [Point]

  static let height = 226.0
  static let plot = (left: 34.0, right: 340.0, top: 24.0, bottom: 180.0)
  /// How much room a letter of a wave's name needs on the axis.
  private static let letterWidth = 7.5

  func draw(in parent: some TemplateOutput) {
    Drawing.draw(caption, height: Self.height, in: parent, draw)
  }

  private func draw(on drawing: Drawing) {
    drawScale(on: drawing)
    let placed = points.map { (point: $0, x: x(of: $0.day)) }
    for (point, x) in placed {
      if case .missing(let word) = point.reading { drawGap(word, at: x, on: drawing) }
    }
    for run in runs(of: placed) where run.count > 1 { drawing.polyline("run", through: run) }
    for (point, x) in placed { draw(point.reading, at: x, on: drawing) }
    drawNames(placed, on: drawing)
  }

  private func drawScale(on drawing: Drawing) {
    for value in [0.0, 25, 50, 75, 100] {
      let y = Self.y(of: value)
      drawing.line("grid", x1: Self.plot.left, y1: y, x2: Self.plot.right, y2: y)
      drawing.text(String(Int(value)), "soft end", x: Self.plot.left - 7, y: y + 4)
    }
    drawing.text("\u{2191} \(poles.high)", "soft", x: Self.plot.left, y: Self.plot.top - 9)
    drawing.text("\u{2193} \(poles.low)", "soft", x: Self.plot.left, y: Self.plot.bottom + 16)
  }

  private func drawGap(_ word: String, at x: Double, on drawing: Drawing) {
    let height = Self.plot.bottom - Self.plot.top
    drawing.rectangle("gap", x: x - 14, y: Self.plot.top, width: 28, height: height)
    drawing.text(word, x > 250 ? "soft end" : "soft", x: x > 250 ? x + 14 : x - 14, y: 98)
  }

  private func draw(_ reading: Reading, at x: Double, on drawing: Drawing) {
    guard case .shown(let mean, let label, let interval) = reading else { return }
    var top = Self.y(of: mean)
    if let interval {
      top = Self.y(of: interval.upperBound)
      let bottom = Self.y(of: interval.lowerBound)
      drawing.line("interval", x1: x, y1: top, x2: x, y2: bottom)
      drawing.line("interval", x1: x - 5, y1: top, x2: x + 5, y2: top)
      drawing.line("interval", x1: x - 5, y1: bottom, x2: x + 5, y2: bottom)
    }
    drawing.circle("dot", x: x, y: Self.y(of: mean), radius: 4)
    let above = min(top, Self.y(of: mean) - 4) - 6
    if above > Self.plot.top + 4 {
      drawing.text(label, "strong middle", x: x, y: above)
    } else {
      drawing.text(label, "strong", x: x + 9, y: Self.y(of: mean) + 14)
    }
  }

  /// The waves' names along the axis; one that would overlap the one before is left out.
  private func drawNames(_ placed: [(point: Point, x: Double)], on drawing: Drawing) {
    var free = -Double.infinity
    for (point, x) in placed where x >= free {
      drawing.text(point.wave, "middle", x: x, y: Self.plot.bottom + 38)
      free = x + Self.letterWidth * Double(point.wave.count + 1)
    }
  }

  /// The means that are joined by a line: a wave without a mean breaks it.
  private func runs(of placed: [(point: Point, x: Double)]) -> [[(x: Double, y: Double)]] {
    var runs: [[(x: Double, y: Double)]] = [[]]
    for (point, x) in placed {
      if case .shown(let mean, _, _) = point.reading {
        runs[runs.count - 1].append((x, Self.y(of: mean)))
      } else {
        runs.append([])
      }
    }
    return runs
  }

  private func x(of day: Double) -> Double {
    let days = points.map(\.day)
    guard let first = days.min(), let last = days.max() else { return Self.plot.left }
    let (from, to) = (Self.plot.left + 26, Self.plot.right - 26)
    return Scaling(domain: first...last, from: from, to: to).position(of: day)
  }

  private static func y(of value: Double) -> Double {
    Scaling(domain: 0...100, from: plot.bottom, to: plot.top).position(of: value)
  }
}
