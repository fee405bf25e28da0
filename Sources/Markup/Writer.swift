import CLibXML2

/// Turns documents into bytes: the same document always into the same bytes.
package enum Writer {
  /// Writes a document as XML, in UTF-8 with a declaration.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - indented: Whether elements get lines of their own where no text stands beside them. Only
  ///     for vocabularies in which such white space means nothing.
  /// - Returns: The bytes, ending in a newline.
  /// - Throws: `MarkupError` when the document could not be written.
  package static func xml(
    _ document: Document,
    indented: Bool = true
  ) throws(MarkupError) -> [UInt8] {
    Library.prepare()
    let format = indented ? XML_SAVE_FORMAT.rawValue : 0
    let bytes = withExtendedLifetime(document) {
      unsafe save(document.pointer, options: format)
    }
    guard let bytes else {
      throw MarkupError("the document could not be written", at: Place(file: document.name))
    }
    return bytes
  }

  /// Writes an XHTML document so that HTML and XML readers see the same tree.
  ///
  /// It begins with `<!DOCTYPE html>` and has no XML declaration. Void elements such as `br` are
  /// written `<br/>`, all other XHTML elements with an end tag. No white space is added.
  ///
  /// - Parameter document: The document. It is not copied, since a page can be large: afterwards it
  ///   has the type declaration, and an empty text in every element that would have no end tag.
  /// - Returns: The bytes, ending in a newline.
  /// - Throws: `MarkupError` for what HTML cannot hold: content in a void element, a prefix on an
  ///   XHTML element, and `<`, `&` or `]]>` in `style` or `script`, where HTML knows no escapes.
  package static func xhtml(_ document: Document) throws(MarkupError) -> [UInt8] {
    Library.prepare()
    document.declareHTML()
    try HTMLCompatibility.prepare(document.root)
    let bytes = withExtendedLifetime(document) {
      unsafe save(document.pointer, options: XML_SAVE_NO_DECL.rawValue)
    }
    guard let bytes else {
      throw MarkupError("the document could not be written", at: Place(file: document.name))
    }
    return bytes
  }

  private static func save(_ document: xmlDocPtr, options: UInt32) -> [UInt8]? {
    let buffer = unsafe Library.allocated(xmlBufferCreate())
    // Otherwise it would be moved for every few kilobytes.
    unsafe xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    // Safe: the bytes are copied before the buffer is freed, and read only once it is complete.
    defer { unsafe xmlBufferFree(buffer) }
    let context = unsafe xmlSaveToBuffer(buffer, "UTF-8", Int32(bitPattern: options))
    let isSaved = unsafe xmlSaveDoc(context, document) >= 0
    guard unsafe xmlSaveClose(context) >= 0, isSaved, let start = unsafe xmlBufferContent(buffer)
    else { return nil }
    return unsafe Array(UnsafeBufferPointer(start: start, count: Int(xmlBufferLength(buffer))))
  }
}

extension Document {
  /// Gives the document the type declaration `<!DOCTYPE html>`.
  fileprivate func declareHTML() {
    if let old = unsafe xmlGetIntSubset(pointer) {
      // Safe: a declaration begins with the fields of a node, and nothing points to it but the
      // document, from which it is taken before it is freed.
      unsafe xmlUnlinkNode(UnsafeMutableRawPointer(old).assumingMemoryBound(to: xmlNode.self))
      unsafe xmlFreeDtd(old)
    }
    _ = unsafe xmlCreateIntSubset(pointer, "html", nil, nil)
  }
}
