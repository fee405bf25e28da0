import Testing

@testable import Markup

/// Parses a document out of a string.
func parse(_ xml: String, name: String = "in.xml") throws -> Document {
  try Document(parsing: Array(xml.utf8), name: name)
}

/// The document as XML in one piece, without the declaration and the last newline.
func xml(_ document: Document) throws -> String {
  let all = String(decoding: try Writer.xml(document, indented: false), as: UTF8.self)
  let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  try #require(all.hasPrefix(declaration) && all.hasSuffix("\n"))
  return String(all.dropFirst(declaration.count).dropLast())
}

/// The document as XHTML in one piece.
func xhtml(_ document: Document) throws -> String {
  String(decoding: try Writer.xhtml(document), as: UTF8.self)
}
