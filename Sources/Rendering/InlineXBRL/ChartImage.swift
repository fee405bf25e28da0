import FoundationEssentials
import Markup

/// Turns a chart into an image that carries its own data.
///
/// The schema of Inline XBRL allows no SVG between the elements of a page, and no page may ask for
/// a file; an `img` with a data URI is both allowed and complete.
struct ChartImage {
  /// The rules by which lines and areas look; an image sees none of the page's.
  private let styles: String

  /// Takes the rules from the style sheets of the page.
  init(load: (String) -> [UInt8]?, folder: String) {
    let sheets = ["colours.css", "charts.css"].map { load(folder + $0) ?? [] }
    styles = sheets.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  /// Adds the chart that is drawn in a container as an image.
  ///
  /// - Parameter container: An element with one `svg` in it, whose title and description become
  ///   the image's alternative text; without one, nothing is added.
  func add(
    _ container: Element,
    to output: some TemplateOutput
  ) throws(MarkupError) {
    guard let drawing = container.child("svg") else { return }
    let words = ["title", "desc"].compactMap { drawing.child($0)?.text }
    drawing.add("style", text: styles)
    drawing.set("viewBox", Self.widened(drawing["viewBox"] ?? ""))
    let bytes = try Writer.xml(Document(copying: drawing, name: "chart"), indented: false)
    output.write(
      "img",
      [
        "src": "data:image/svg+xml;base64,\(Data(bytes).base64EncodedString())",
        "alt": words.joined(separator: ". "),
      ]
    )
  }

  /// A view box with room around it: letters may reach over the edge of a drawing on a page, but
  /// not over that of an image.
  private static func widened(_ box: String) -> String {
    let numbers = box.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 4 else { return box }
    let margin = 6.0
    return [
      numbers[0] - margin, numbers[1] - margin, numbers[2] + 2 * margin, numbers[3] + 2 * margin,
    ].map(Drawing.coordinate).joined(separator: " ")
  }
}
