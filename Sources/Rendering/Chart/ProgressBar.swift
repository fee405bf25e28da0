import Markup

/// How far the way to a target has been gone, and how much of its time has passed.
struct ProgressBar {
  let caption: ChartCaption
  /// In percent of the way, below 0 when it went away from the target.
  let progress: Double
  /// In percent of the time.
  let timePassed: Double?
  let words: (baseline: String, goal: String, time: String)

  /// The bar reaches a little beyond both ends of the way.
  static let axis = Scaling(domain: -20...120, from: 2, to: 358)
  private static let (top, height) = (20.0, 12.0)

  func draw(in parent: some TemplateOutput) {
    Drawing.draw(caption, height: 56, in: parent, draw)
  }

  private func draw(on drawing: Drawing) {
    let (start, end) = (Self.axis.position(of: 0), Self.axis.position(of: 100))
    let reached = Self.axis.position(of: progress)
    let (top, height) = (Self.top, Self.height)
    drawing.rectangle("track", x: start, y: top, width: end - start, height: height)
    let look = progress < 0 ? "back" : "done"
    drawing.rectangle(
      look,
      x: min(start, reached),
      y: top,
      width: abs(reached - start),
      height: height
    )
    for x in [start, end] { drawing.line("axis", x1: x, y1: top - 4, x2: x, y2: top + height + 4) }
    drawing.text(words.baseline, "soft middle", x: start, y: top + height + 18)
    drawing.text(words.goal, "soft middle", x: end, y: top + height + 18)
    if let timePassed {
      let x = Self.axis.position(of: timePassed)
      drawing.polygon("done", through: [(x - 4, top - 8), (x + 4, top - 8), (x, top - 2)])
      drawing.text(words.time, "soft middle", x: x, y: top - 11)
    }
  }
}
