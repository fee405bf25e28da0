import Markup

/// Changes side by side on one axis with a line at zero: what lies clear of the line changed.
///
/// A change for the better is a triangle that points up, one for the worse points down, an unclear
/// one is an open circle, so that none of them needs its colour. A change's difference from that of
/// the comparison follows below it, with a dashed line for its interval.
struct ForestPlot {
  enum Verdict: String {
    case improved
    case worsened
    case unclear
  }

  enum Reading {
    /// A change in points, its interval and its verdict if they are known.
    case shown(change: Double, label: String, interval: ClosedRange<Double>?, verdict: Verdict?)
    /// Nothing is shown, for a reason.
    case missing(String)
  }

  struct Row {
    /// What changed, or what the row above is compared with.
    let name: String
    let reading: Reading
    /// Whether this is the difference of the change above from that of a comparison.
    var isDifference = false
  }

  let caption: ChartCaption
  let rows: [Row]
  /// What stands at the left and the right end of the axis.
  let directions: (fall: String, rise: String)

  static let plot = (left: 16.0, right: 344.0, top: 12.0)
  static let rowHeight = 46.0

  /// The axis reaches as far to either side, in steps of ten points.
  var reach: Double {
    var furthest = 10.0
    for case .shown(let change, _, let interval, _) in rows.map(\.reading) {
      let ends = [change, interval?.lowerBound ?? change, interval?.upperBound ?? change]
      furthest = ends.reduce(furthest) { max($0, abs($1)) }
    }
    return min(100, (furthest / 10).rounded(.up) * 10)
  }

  private var bottom: Double { Self.plot.top + Double(rows.count) * Self.rowHeight }

  func draw(in parent: some TemplateOutput) {
    Drawing.draw(caption, height: bottom + 44, in: parent, draw)
  }

  private func draw(on drawing: Drawing) {
    let axis = Scaling(domain: -reach...reach, from: Self.plot.left, to: Self.plot.right)
    drawAxis(axis, bottom: bottom, on: drawing)
    let placed = rows.enumerated().map { index, row in
      (row: row, top: Self.plot.top + Double(index) * Self.rowHeight)
    }
    for (row, top) in placed { drawName(of: row, at: top, on: drawing) }
    let zero = axis.position(of: 0)
    drawing.line("axis", x1: zero, y1: Self.plot.top, x2: zero, y2: bottom + 4)
    for (row, top) in placed { draw(row, at: top, along: axis, on: drawing) }
  }

  private func drawAxis(_ axis: Scaling, bottom: Double, on drawing: Drawing) {
    for value in [-reach, -reach / 2, 0, reach / 2, reach] {
      let x = axis.position(of: value)
      if value != 0 { drawing.line("grid", x1: x, y1: Self.plot.top, x2: x, y2: bottom + 4) }
      drawing.text(Self.tick(value), "soft middle", x: x, y: bottom + 20)
    }
    drawing.text("\u{2190} \(directions.fall)", "soft", x: Self.plot.left - 14, y: bottom + 38)
    drawing.text("\(directions.rise) \u{2192}", "soft end", x: Self.plot.right + 14, y: bottom + 38)
  }

  /// A whole number of points with its sign.
  private static func tick(_ value: Double) -> String {
    (value < 0 ? "\u{2212}" : value > 0 ? "+" : "") + String(Int(value.magnitude))
  }

  private func drawName(of row: Row, at top: Double, on drawing: Drawing) {
    drawing.rectangle("paper", x: 0, y: top + 2, width: Drawing.width, height: 17)
    drawing.text(row.name, row.isDifference ? "soft" : "strong", x: 2, y: top + 15)
    if case .shown(_, let label, _, _) = row.reading {
      drawing.text(label, "end", x: Drawing.width - 2, y: top + 15)
    }
  }

  private func draw(_ row: Row, at top: Double, along axis: Scaling, on drawing: Drawing) {
    let y = top + 30
    switch row.reading {
    case .missing(let reason):
      drawing.rectangle("gap", x: 0, y: y - 9, width: Drawing.width, height: 18)
      drawing.text(reason, "soft middle", x: Drawing.width / 2, y: y + 4)
    case .shown(let change, _, let interval, let verdict):
      let look = verdict?.rawValue ?? "unclear"
      if let interval {
        let low = axis.position(of: interval.lowerBound)
        let high = axis.position(of: interval.upperBound)
        let whisker = row.isDifference ? "whisker compared" : "whisker"
        drawing.line("\(whisker) \(look)", x1: low, y1: y, x2: high, y2: y)
      }
      mark(verdict, look, x: axis.position(of: change), y: y, on: drawing)
    }
  }

  private func mark(_ verdict: Verdict?, _ look: String, x: Double, y: Double, on drawing: Drawing)
  {
    switch verdict {
    case .improved:
      drawing.polygon(look, through: [(x - 6, y + 5), (x, y - 6), (x + 6, y + 5)])
    case .worsened:
      drawing.polygon(look, through: [(x - 6, y - 5), (x, y + 6), (x + 6, y - 5)])
    case .unclear, nil:
      drawing.circle(look, x: x, y: y, radius: 4.5)
    }
  }
}
