import Markup
import Testing

@testable import Rendering

/// Positions are worked out by hand from the charts' own measures, which are part of what is said.
struct ChartTests {
  private let caption = ChartCaption(id: "c", title: "T <&>", description: "D")

  private func drawn(_ draw: (Element) -> Void) -> Element {
    let document = Document(root: "body", namespace: "http://www.w3.org/1999/xhtml")
    draw(document.root)
    return document.root.children[0]
  }

  private func elements(_ svg: Element, _ name: String, _ look: String) -> [Element] {
    svg.children.filter { $0.name == name && $0["class"] == look }
  }

  @Test func `a picture has a title, a description and a role`() {
    let svg = drawn { Drawing.draw(caption, height: 10.5, in: $0) { _ in } }
    #expect(svg.namespace == "http://www.w3.org/2000/svg")
    #expect(svg["role"] == "img")
    #expect(svg["viewBox"] == "0 0 360 10.5")
    #expect(svg["aria-labelledby"] == "c-title c-desc")
    #expect(svg.children.map(\.text) == ["T <&>", "D"])
    #expect(svg.children.compactMap { $0["id"] } == ["c-title", "c-desc"])
  }

  @Test(arguments: [
    (1.0, "1"), (1.005, "1"), (1.006, "1.01"), (-2.5, "-2.5"), (0.1 + 0.2, "0.3"),
    (Double.nan, "0"), (Double.infinity, "0"), (1e300, "0"),
  ])
  func `a coordinate has at most two decimals`(value: Double, expected: String) {
    #expect(Drawing.coordinate(value) == expected)
  }

  @Test func `a value outside an axis lies at its end`() {
    let axis = Scaling(domain: 0...100, from: 180, to: 24)
    #expect(axis.position(of: 0) == 180)
    #expect(axis.position(of: 50) == 102)
    #expect(axis.position(of: 140) == 24)
    #expect(Scaling(domain: 3...3, from: 0, to: 10).position(of: 3) == 5)
  }

  @Test func `levels lie at their height and at their day`() {
    let chart = LevelsChart(
      caption: caption,
      poles: ("belonging", "isolation"),
      points: [
        .init(wave: "A", day: 0, reading: .shown(mean: 50, label: "50", interval: 25...75)),
        .init(wave: "B", day: 100, reading: .shown(mean: 75, label: "75", interval: nil)),
        .init(wave: "C", day: 400, reading: .missing("withheld")),
      ]
    )
    let svg = drawn(chart.draw)
    // The axis runs from y = 180 at 0 to y = 24 at 100; days 0…400 from x = 60 to x = 314.
    let dots = elements(svg, "circle", "dot")
    #expect(dots.map { $0["cx"] } == ["60", "123.5"])
    #expect(dots.map { $0["cy"] } == ["102", "63"])
    let whiskers = elements(svg, "line", "interval")
    #expect(whiskers.count == 3)
    #expect(whiskers[0]["y1"] == "63")
    #expect(whiskers[0]["y2"] == "141")
    #expect(elements(svg, "polyline", "run").map { $0["points"] } == ["60,102 123.5,63"])
    #expect(elements(svg, "rect", "gap").map { $0["x"] } == ["300"])
    #expect(svg.children.contains { $0.name == "text" && $0.text == "withheld" })
  }

  @Test func `a withheld wave breaks the line between its neighbours`() {
    let shown = LevelsChart.Reading.shown(mean: 50, label: "50", interval: nil)
    let chart = LevelsChart(
      caption: caption,
      poles: ("", ""),
      points: [
        .init(wave: "A", day: 0, reading: shown), .init(wave: "B", day: 1, reading: .missing("-")),
        .init(wave: "C", day: 2, reading: shown),
      ]
    )
    #expect(elements(drawn(chart.draw), "polyline", "run").isEmpty)
  }

  private func forest(_ readings: [ForestPlot.Reading]) -> ForestPlot {
    ForestPlot(
      caption: caption,
      rows: readings.map { ForestPlot.Row(name: "x", reading: $0) },
      directions: ("fall", "rise")
    )
  }

  @Test func `the axis of changes reaches as far to either side as the furthest interval`() {
    #expect(forest([.missing("-")]).reach == 10)
    #expect(
      forest([.shown(change: 2, label: "", interval: -1...5, verdict: nil)]).reach == 10
    )
    #expect(
      forest([.shown(change: -8, label: "", interval: -14...(-2), verdict: nil)]).reach == 20
    )
    #expect(
      forest([.shown(change: 90, label: "", interval: 60...140, verdict: nil)]).reach == 100
    )
  }

  @Test func `changes lie beside the line at zero, by shape for better, worse and unclear`() {
    let plot = forest([
      .shown(change: 5, label: "+5", interval: 2.5...7.5, verdict: .improved),
      .shown(change: -5, label: "−5", interval: -10...(-1), verdict: .worsened),
      .shown(change: 0, label: "0", interval: -5...5, verdict: .unclear),
      .missing("withheld: why"),
    ])
    let svg = drawn(plot.draw)
    // From −10 at x = 16 to +10 at x = 344: 16.4 a point, zero at 180. Rows of 46 from y = 12,
    // their lines 30 down.
    #expect(elements(svg, "line", "axis").map { $0["x1"] } == ["180"])
    let improved = elements(svg, "line", "whisker improved")
    #expect(improved.map { $0["x1"] } == ["221"])
    #expect(improved.map { $0["x2"] } == ["303"])
    #expect(improved.map { $0["y1"] } == ["42"])
    #expect(elements(svg, "polygon", "improved").map { $0["points"] } == ["256,47 262,36 268,47"])
    #expect(elements(svg, "polygon", "worsened").map { $0["points"] } == ["92,83 98,94 104,83"])
    #expect(elements(svg, "circle", "unclear").map { $0["cx"] } == ["180"])
    #expect(svg.children.contains { $0.text == "withheld: why" })
  }

  @Test func `a middle answer lies half on either side of the line`() {
    #expect(DivergingBars.left(of: [10, 20, 30, 25, 15]) == 45)
    #expect(DivergingBars.left(of: [10, 20, 30, 40]) == 30)
    #expect(DivergingBars.left(of: []) == 0)
    #expect(DivergingBars.left(of: [100]) == 50)
    let looks = (0..<5).map { DivergingBars.look(of: $0, among: 5) }
    #expect(looks == ["against-3", "against-2", "between", "towards-2", "towards-3"])
    #expect(DivergingBars.look(of: 1, among: 4) == "against-1")
    #expect(DivergingBars.look(of: 0, among: 1) == "between")
  }

  @Test func `bars begin as far left of the line as their answers are against`() {
    let chart = DivergingBars(
      caption: caption,
      rows: [
        .init(wave: "A", reading: .shares([10, 20, 30, 25, 15], against: "30 %", towards: "40 %")),
        .init(wave: "B", reading: .missing("withheld")),
      ]
    )
    let svg = drawn(chart.draw)
    // 100 percent is 120 wide on either side of x = 206: 1.2 a percent; 45 percent lie left of it.
    let bars = svg.children.filter { $0.name == "rect" && $0["class"] != "gap" }
    #expect(bars.map { $0["x"] } == ["152", "164", "188", "224", "254"])
    #expect(bars.map { $0["width"] } == ["12", "24", "36", "30", "18"])
    #expect(elements(svg, "line", "axis").count == 1)
    #expect(svg.children.contains { $0.text == "withheld" })
  }

  @Test func `progress is drawn from the baseline, backwards when it went the wrong way`() {
    func bar(_ progress: Double) -> Element {
      drawn(
        ProgressBar(
          caption: caption,
          progress: progress,
          timePassed: 50,
          words: ("from", "to", "time")
        ).draw
      )
    }
    // From −20 percent at x = 2 to 120 at x = 358: baseline at 52.86, goal at 307.14.
    let ahead = elements(bar(50), "rect", "done")
    #expect(ahead.map { $0["x"] } == ["52.86"])
    #expect(ahead.map { $0["width"] } == ["127.14"])
    let back = elements(bar(-10), "rect", "back")
    #expect(back.map { $0["x"] } == ["27.43"])
    #expect(back.map { $0["width"] } == ["25.43"])
    #expect(elements(bar(900), "rect", "done").map { $0["width"] } == ["305.14"])
  }
}
