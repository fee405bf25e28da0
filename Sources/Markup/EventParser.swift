import CLibXML2

/// Hears what stands in a document, in the document's order.
///
/// Names are local names, without prefix or namespace. An error that is thrown ends the reading
/// and reaches the one who feeds the parser.
package protocol ElementListener: AnyObject {
  func start(_ name: String, _ attributes: [EventParser.Attribute]) throws
  /// Hears a piece of text in UTF-8; a text may come in any number of pieces.
  func text(_ bytes: Span<UInt8>) throws
  func end(_ name: String) throws
}

/// Reads a document piece by piece, in memory that does not grow with it.
///
/// Nothing is kept, and nothing outside the bytes is ever read. A document type declaration is
/// refused where it begins, so there is no entity to expand; nesting deeper than 256 elements is
/// refused, too.
@safe
package final class EventParser {
  /// An attribute of an element, by its local name.
  package struct Attribute {
    package let name: String
    package let value: String
  }

  /// Owned: freed with this object.
  ///
  /// Its `_private` is this object, whose callbacks are called only while `feed` or `finish` runs,
  /// and thus while this object is alive.
  private let context: xmlParserCtxtPtr
  private let listener: any ElementListener
  private let log: FaultLog
  /// What the listener has thrown.
  private var failure: (any Error)?

  /// - Parameter name: The document's name in errors.
  package init(name: String, telling listener: any ElementListener) {
    Library.prepare()
    self.listener = listener
    log = FaultLog(file: name)
    unsafe context = Library.allocated(xmlCreatePushParserCtxt(nil, nil, nil, 0, nil))
    // No entity can be declared, so that only those of XML itself are there to be replaced; without
    // the option an attribute's `&amp;` would come as `&#38;`.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    // Safe: the parser allocated its own handlers, and frees them with itself.
    let handlers = unsafe context.pointee.sax
    unsafe handlers?.pointee.startElementNs = startElement
    unsafe handlers?.pointee.endElementNs = endElement
    unsafe handlers?.pointee.characters = characters
    unsafe handlers?.pointee.ignorableWhitespace = characters
    unsafe handlers?.pointee.cdataBlock = characters
    unsafe handlers?.pointee.internalSubset = refuseDeclaration
    unsafe handlers?.pointee.serror = noteFault
    unsafe handlers?.pointee.comment = nil
    unsafe handlers?.pointee.processingInstruction = nil
    unsafe handlers?.pointee.reference = nil
  }

  deinit {
    // Safe: both are this object's, and the parser does not free its document.
    unsafe xmlFreeDoc(context.pointee.myDoc)
    unsafe xmlFreeParserCtxt(context)
  }

  /// Reads the document's next bytes.
  ///
  /// - Throws: `MarkupError` for what is wrong with the document; what the listener throws.
  package func feed(_ bytes: [UInt8]) throws {
    for start in stride(from: 0, to: bytes.count, by: Self.portion) {
      let count = min(Self.portion, bytes.count - start)
      try step {
        // Safe: the bytes are lent to libxml2 for the call that reads them and no longer.
        unsafe bytes.withUnsafeBytes { buffer in
          let portion = unsafe UnsafeRawBufferPointer(rebasing: buffer[start..<start + count])
          let characters = unsafe portion.baseAddress?.assumingMemoryBound(to: CChar.self)
          _ = unsafe xmlParseChunk(context, characters, Int32(count), 0)
        }
      }
    }
  }

  /// Ends the document.
  ///
  /// - Throws: `MarkupError` if it is not complete; what the listener throws.
  package func finish() throws {
    try step { _ = unsafe xmlParseChunk(context, nil, 0, 1) }
  }

  private static let portion = 1 << 20

  private func step(_ parse: () -> Void) throws {
    withExtendedLifetime(self, parse)
    if let failure { throw failure }
    if let fault = log.faults.first { throw fault }
  }

  // MARK: What the callbacks say

  fileprivate func hear(_ tell: (any ElementListener) throws -> Void) {
    guard failure == nil else { return }
    do {
      try tell(listener)
    } catch {
      failure = error
      unsafe xmlStopParser(context)
    }
  }

  fileprivate func refuse(declarationOf root: String) {
    log.note(
      "the document has a document type declaration, '\(root)'",
      line: unsafe Int(xmlSAX2GetLineNumber(context)),
      hint: "leave it out; entities are not expanded"
    )
    unsafe xmlStopParser(context)
  }

  fileprivate func note(_ error: xmlError) { unsafe log.note(error) }
}

/// The parser behind the user data of a callback.
private func parser(_ context: UnsafeMutableRawPointer?) -> EventParser? {
  // Safe: SAX callbacks get the user data, which libxml2 has set to the parser context itself, and
  // its private data is the parser, which is alive while it is fed.
  let context = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
  return unsafe context?.pointee._private.map {
    unsafe Unmanaged<EventParser>.fromOpaque($0).takeUnretainedValue()
  }
}

private let startElement: startElementNsSAX2Func = {
  context,
  name,
  _,
  _,
  _,
  _,
  count,
  _,
  attributes in
  let attributes = (0..<Int(count)).compactMap { number in
    // Safe: libxml2 gives five pointers an attribute: its name, prefix and namespace, and the
    // start and end of its value.
    unsafe attributes.flatMap { unsafe attribute(at: $0 + 5 * number) }
  }
  guard let name = unsafe Library.string(name) else { return }
  unsafe parser(context)?.hear { try $0.start(name, attributes) }
}

private func attribute(
  at parts: UnsafeMutablePointer<UnsafePointer<xmlChar>?>
) -> EventParser.Attribute? {
  guard let name = unsafe Library.string(parts[0]), let start = unsafe parts[3],
    let end = unsafe parts[4]
  else { return nil }
  let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
  return EventParser.Attribute(name: name, value: unsafe String(decoding: value, as: UTF8.self))
}

private let endElement: endElementNsSAX2Func = { context, name, _, _ in
  guard let name = unsafe Library.string(name) else { return }
  unsafe parser(context)?.hear { try $0.end(name) }
}

private let characters: charactersSAXFunc = { context, start, count in
  guard let start = unsafe start, count > 0 else { return }
  // Safe: the bytes stay libxml2's, and the span of them ends with the call.
  let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(count))
  unsafe parser(context)?.hear { try unsafe $0.text(bytes.span) }
}

private let refuseDeclaration: internalSubsetSAXFunc = { context, name, _, _ in
  unsafe parser(context)?.refuse(declarationOf: Library.string(name) ?? "")
}

private let noteFault: xmlStructuredErrorFunc = { context, error in
  guard let error = unsafe error else { return }
  unsafe parser(context)?.note(error.pointee)
}
