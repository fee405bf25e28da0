/// An XML document that is written from its start to its end, without a tree of it.
///
/// Elements stand on lines of their own, indented by two spaces a level, so that white space must
/// mean nothing in the vocabulary but in elements of text. The same calls give the same bytes.
package final class DocumentText {
  /// An element whose end tag is not written.
  private struct Level {
    let name: String
    /// Which of all elements it is, in the order in which they were opened.
    let number: Int
    var content = Content.none
  }

  private enum Content {
    /// Nothing yet: the start tag is not ended, and takes attributes.
    case none
    case elements, text
  }

  private var bytes: [UInt8] = Array(#"<?xml version="1.0" encoding="UTF-8"?>"#.utf8)
  /// From the root inwards.
  private var levels: [Level] = []
  private var opened = 0

  /// The outermost element, where it can still be added to.
  package var root: OpenElement { OpenElement(text: self, level: 0, number: 0) }

  /// Begins a document.
  ///
  /// - Parameters:
  ///   - root: The root's name, without a prefix.
  ///   - namespace: The default namespace, of the root and of all below it.
  package init(root: String, namespace: String) {
    open(root)
    write("xmlns", namespace)
  }

  /// Ends the document and gives its bytes, in UTF-8 with a declaration and a newline at the end.
  ///
  /// Nothing can be added to it any more.
  package func finish() -> [UInt8] {
    end(downTo: 0)
    bytes.append(UInt8(ascii: "\n"))
    defer { bytes = [] }
    return bytes
  }

  // MARK: What elements do

  /// Adds an element at the end of another one, after which nothing inside that can be changed.
  func open(_ name: String, in parent: OpenElement) -> OpenElement {
    require(parent)
    end(downTo: parent.level + 1)
    precondition(levels[parent.level].content != .text, "an element holds elements or text")
    if levels[parent.level].content == .none { bytes.append(UInt8(ascii: ">")) }
    levels[parent.level].content = .elements
    open(name)
    return OpenElement(text: self, level: parent.level + 1, number: opened - 1)
  }

  /// Writes an attribute into a start tag.
  func set(_ name: String, _ value: String, of element: OpenElement) {
    require(element)
    precondition(
      element.level == levels.count - 1 && levels[element.level].content == .none,
      "attributes come before content"
    )
    write(name, value)
  }

  /// Writes text at the end of an element that holds nothing else.
  func append(_ text: String, to element: OpenElement) {
    require(element)
    guard !text.isEmpty else { return }
    precondition(levels[element.level].content != .elements, "an element holds elements or text")
    if levels[element.level].content == .none { bytes.append(UInt8(ascii: ">")) }
    levels[element.level].content = .text
    bytes.append(text, escaped: \.referenceInText)
  }

  // MARK: Bytes

  private func require(_ element: OpenElement) {
    precondition(
      element.level < levels.count && levels[element.level].number == element.number,
      "the element is ended"
    )
  }

  private func open(_ name: String) {
    beginLine(at: levels.count)
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: name.utf8)
    levels.append(Level(name: name, number: opened))
    opened += 1
  }

  private func write(_ name: String, _ value: String) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: #"=""#.utf8)
    bytes.append(value, escaped: \.referenceInAttribute)
    bytes.append(UInt8(ascii: #"""#))
  }

  private func end(downTo count: Int) {
    while levels.count > count {
      let level = levels.removeLast()
      guard level.content != .none else {
        bytes.append(contentsOf: "/>".utf8)
        continue
      }
      if level.content == .elements { beginLine(at: levels.count) }
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: level.name.utf8)
      bytes.append(UInt8(ascii: ">"))
    }
  }

  private func beginLine(at level: Int) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * level))
  }
}

extension [UInt8] {
  /// Adds a text, with references in the place of what cannot stand there, and U+FFFD in that of
  /// what XML cannot hold.
  fileprivate mutating func append(_ text: String, escaped reference: (UInt8) -> StaticString?) {
    guard !text.isPlain else { return append(contentsOf: text.utf8) }
    for byte in text.filteredForXML.utf8 {
      guard let reference = reference(byte) else {
        append(byte)
        continue
      }
      append(contentsOf: reference.description.utf8)
    }
  }
}

extension String {
  /// Whether each of its characters may stand in XML anywhere, and is not to be escaped.
  fileprivate var isPlain: Bool {
    let bytes = utf8.span
    for index in bytes.indices where !bytes[index].isPlain { return false }
    return true
  }
}

extension UInt8 {
  /// Whether it begins no character that is forbidden or escaped somewhere.
  fileprivate var isPlain: Bool {
    self >= 0x20 && self != 0xEF && referenceInAttribute == nil
  }

  fileprivate var referenceInText: StaticString? {
    switch self {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\r"): "&#13;"
    default: nil
    }
  }

  fileprivate var referenceInAttribute: StaticString? {
    switch self {
    case UInt8(ascii: #"""#): "&quot;"
    case UInt8(ascii: "\n"): "&#10;"
    case UInt8(ascii: "\t"): "&#9;"
    default: referenceInText
    }
  }
}
