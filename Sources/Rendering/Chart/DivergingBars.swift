import Markup

/// How one question was answered at each wave: answers in the wished-for direction to the right of
/// a middle line, the others to the left, a middle answer half on either side.
struct DivergingBars {
  enum Reading {
    /// The shares in percent, from the answer furthest against to the one furthest towards, and
    /// the sums of those on either side as they are written.
    case shares([Double], against: String, towards: String)
    /// Only a number in words, where the scale has no separate answers.
    case words(String)
    /// Nothing is shown, for a reason.
    case missing(String)
  }

  struct Row {
    /// The wave's name.
    let wave: String
    let reading: Reading
  }

  let caption: ChartCaption
  let rows: [Row]

  static let rowHeight = 24.0
  /// The bars' half of either side is 100 percent.
  static let plot = (left: 86.0, middle: 206.0, right: 326.0)
  private static let barHeight = 16.0

  func draw(in parent: some TemplateOutput) {
    let height = Double(rows.count) * Self.rowHeight + 4
    Drawing.draw(caption, height: height, in: parent, draw)
  }

  private func draw(on drawing: Drawing) {
    for (index, row) in rows.enumerated() {
      let top = 2 + Double(index) * Self.rowHeight
      drawing.text(row.wave, "soft", x: 0, y: top + 13)
      switch row.reading {
      case .words(let words): drawing.text(words, "middle", x: Self.plot.middle, y: top + 13)
      case .missing(let reason):
        let (left, width) = (Self.plot.left, 360 - Self.plot.left)
        drawing.rectangle("gap", x: left, y: top, width: width, height: Self.barHeight)
        drawing.text(reason, "soft middle", x: left + width / 2, y: top + 13)
      case .shares(let shares, let against, let towards):
        draw(shares, against: against, towards: towards, at: top, on: drawing)
        let x = Self.plot.middle
        drawing.line("axis", x1: x, y1: top - 2, x2: x, y2: top + Self.rowHeight - 2)
      }
    }
  }

  private func draw(
    _ shares: [Double],
    against: String,
    towards: String,
    at top: Double,
    on drawing: Drawing
  ) {
    let unit = (Self.plot.right - Self.plot.middle) / 100
    let start = Self.plot.middle - Self.left(of: shares) * unit
    var x = start
    for (index, share) in shares.enumerated() {
      let look = Self.look(of: index, among: shares.count)
      drawing.rectangle(look, x: x, y: top, width: share * unit, height: Self.barHeight)
      x += share * unit
    }
    drawing.text(against, "soft end", x: start - 5, y: top + 13)
    drawing.text(towards, "soft", x: x + 5, y: top + 13)
  }

  /// How much of the bar lies to the left of the middle line, in percent.
  static func left(of shares: [Double]) -> Double {
    let half = shares.count / 2
    let middle = shares.count.isMultiple(of: 2) ? 0 : shares[half] / 2
    return shares.prefix(half).reduce(middle, +)
  }

  /// The class of an answer's piece: how far from the middle it lies, in three shades.
  static func look(of index: Int, among count: Int) -> String {
    let distance = 2 * index - (count - 1)
    guard distance != 0, count > 1 else { return "between" }
    let share = Double(abs(distance)) / Double(count - 1)
    let shade = share > 0.75 ? 3 : share > 0.4 ? 2 : 1
    return distance < 0 ? "against-\(shade)" : "towards-\(shade)"
  }
}
