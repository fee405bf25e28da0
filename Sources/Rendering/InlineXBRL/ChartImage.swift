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
  func add(_ container: Element, to output: Element) throws(MarkupError) {
    guard let drawing = container.child("svg") else { return }
    let words = ["title", "desc"].compactMap { drawing.child($0)?.text }
    drawing.add("style", text: styles)
    let bytes = try Writer.xml(Document(copying: drawing, name: "chart"), indented: false)
    output.add(
      "img",
      [
        "src": "data:image/svg+xml;base64,\(Data(bytes).base64EncodedString())",
        "alt": words.joined(separator: ". "),
      ]
    )
  }
}
