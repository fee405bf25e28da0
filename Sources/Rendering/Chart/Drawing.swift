import Markup

/// A picture being drawn as inline SVG, 360 units wide.
///
/// All charts have this width, so that their type has one size on a page and stays readable on a
/// phone. How lines and areas look is left to the style sheet, by class.
struct Drawing {
  static let width = 360.0

  private let svg: any TemplateOutput

  /// Draws a picture that says to a reader who cannot see it what it shows.
  ///
  /// - Parameters:
  ///   - caption: Its id, unique on the page, its title and its description.
  ///   - height: Its height in units.
  ///   - parent: What to draw it in.
  ///   - body: Draws what is in the picture.
  static func draw(
    _ caption: ChartCaption,
    height: Double,
    in parent: some TemplateOutput,
    _ body: (Drawing) -> Void
  ) {
    let (title, description) = ("\(caption.id)-title", "\(caption.id)-desc")
    parent.write(
      "svg",
      [
        "viewBox": "0 0 \(Self.coordinate(Self.width)) \(Self.coordinate(height))",
        "role": "img",
        "aria-labelledby": "\(title) \(description)",
      ],
      namespace: "http://www.w3.org/2000/svg"
    ) { svg in
      svg.write("title", ["id": title], text: caption.title)
      svg.write("desc", ["id": description], text: caption.description)
      body(Drawing(svg: svg))
    }
  }

  func line(_ look: String, x1: Double, y1: Double, x2: Double, y2: Double) {
    svg.write(
      "line",
      [
        "class": look, "x1": Self.coordinate(x1), "y1": Self.coordinate(y1),
        "x2": Self.coordinate(x2), "y2": Self.coordinate(y2),
      ]
    )
  }

  func rectangle(_ look: String, x: Double, y: Double, width: Double, height: Double) {
    svg.write(
      "rect",
      [
        "class": look, "x": Self.coordinate(x), "y": Self.coordinate(y),
        "width": Self.coordinate(max(0, width)), "height": Self.coordinate(height),
      ]
    )
  }

  func circle(_ look: String, x: Double, y: Double, radius: Double) {
    svg.write(
      "circle",
      [
        "class": look, "cx": Self.coordinate(x), "cy": Self.coordinate(y),
        "r": Self.coordinate(radius),
      ]
    )
  }

  func polyline(_ look: String, through points: [(x: Double, y: Double)]) {
    let list = points.map { "\(Self.coordinate($0.x)),\(Self.coordinate($0.y))" }
    svg.write("polyline", ["class": look, "points": list.joined(separator: " ")])
  }

  func polygon(_ look: String, through points: [(x: Double, y: Double)]) {
    let list = points.map { "\(Self.coordinate($0.x)),\(Self.coordinate($0.y))" }
    svg.write("polygon", ["class": look, "points": list.joined(separator: " ")])
  }

  func text(_ text: String, _ look: String? = nil, x: Double, y: Double) {
    svg.write(
      "text",
      ["class": look, "x": Self.coordinate(x), "y": Self.coordinate(y)],
      text: text
    )
  }

  /// A coordinate with at most two decimals; what is not a number is drawn at 0.
  static func coordinate(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e9 else { return "0" }
    return Int((value * 100).rounded()).numeral(decimals: 2)
  }
}

/// What a chart says of itself to those who cannot see it.
struct ChartCaption: Equatable {
  /// Unique on the page.
  let id: String
  let title: String
  let description: String
}

/// Where a value lies along a line of a chart.
struct Scaling {
  let domain: ClosedRange<Double>
  /// Where the ends of the domain lie; the second may be the smaller.
  let from: Double
  let to: Double

  /// The position of a value; a value outside the domain lies at its nearest end.
  func position(of value: Double) -> Double {
    let width = domain.upperBound - domain.lowerBound
    guard width > 0 else { return (from + to) / 2 }
    let clamped = min(max(value, domain.lowerBound), domain.upperBound)
    return from + (clamped - domain.lowerBound) / width * (to - from)
  }
}
