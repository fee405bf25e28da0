/// An element of a document that is being written, as long as nothing after it has been.
///
/// It ends when one beside it or around it goes on. Names come from the program, and stand as they
/// are; text and values come from anywhere: they are escaped, and what XML cannot hold becomes
/// U+FFFD.
package struct OpenElement {
  private let text: DocumentText
  /// How many elements are around it.
  let level: Int
  /// Which of all elements of the document it is.
  let number: Int

  init(text: DocumentText, level: Int, number: Int) {
    (self.text, self.level, self.number) = (text, level, number)
  }

  /// Adds an element at the end of this one.
  ///
  /// - Parameters:
  ///   - name: The element's name, without a prefix.
  ///   - attributes: Attributes in the order in which to write them; a nil value leaves one out.
  ///   - text: Text to begin the element with.
  ///   - language: The language of the text, set as `xml:lang`.
  /// - Returns: The new element.
  /// - Precondition: This element has not ended, and holds no text.
  @discardableResult
  package func add(
    _ name: String,
    _ attributes: KeyValuePairs<String, String?> = [:],
    text: String? = nil,
    language: String? = nil
  ) -> OpenElement {
    let child = self.text.open(name, in: self)
    for (name, value) in attributes { child.set(name, value) }
    child.set("xml:lang", language)
    if let text { child.append(text) }
    return child
  }

  /// Sets an attribute; nil leaves it out.
  ///
  /// - Precondition: The element has no such attribute yet and no content.
  package func set(_ name: String, _ value: String?) {
    guard let value else { return }
    text.set(name, value, of: self)
  }

  /// Adds text at the end of the element.
  ///
  /// - Precondition: The element has not ended, and holds no elements.
  package func append(_ text: String) {
    self.text.append(text, to: self)
  }
}
