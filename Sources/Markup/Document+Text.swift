import CLibXML2

extension Document {
  /// Reads what a `DocumentText` has written, without the white space between elements.
  ///
  /// The document is one made by the program: its elements have no lines.
  ///
  /// - Parameters:
  ///   - bytes: What was written.
  ///   - name: The document's name in errors.
  ///   - omitted: The local name of elements to leave out with all that they hold.
  /// - Precondition: The bytes are a `DocumentText`'s, which writes nothing that cannot be read.
  package convenience init(
    written bytes: [UInt8],
    name: String,
    leavingOut omitted: String? = nil
  ) {
    Library.prepare()
    let omission = omitted.map(Omission.init)
    let document = unsafe withExtendedLifetime(omission) { unsafe Self.read(bytes, omission) }
    guard let root = unsafe xmlDocGetRootElement(document) else {
      preconditionFailure("the document is empty")
    }
    unsafe self.init(taking: document, root: root, name: name)
  }

  private static func read(_ bytes: [UInt8], _ omission: Omission?) -> xmlDocPtr {
    let context = unsafe Library.allocated(xmlCreatePushParserCtxt(nil, nil, nil, 0, nil))
    // Safe: the omission outlives the context, whose callbacks are the only ones to reach it.
    defer { unsafe xmlFreeParserCtxt(context) }
    // What is written has any size. Short values are kept inside their nodes.
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOBLANKS.rawValue | XML_PARSE_COMPACT.rawValue
      | XML_PARSE_HUGE.rawValue
    _ = unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
    unsafe context.pointee.linenumbers = 0
    if let omission {
      unsafe context.pointee._private = Unmanaged.passUnretained(omission).toOpaque()
      unsafe context.pointee.sax.pointee.startElementNs = startUnlessOmitted
      unsafe context.pointee.sax.pointee.endElementNs = endUnlessOmitted
      unsafe context.pointee.sax.pointee.characters = textUnlessOmitted
    }
    unsafe context.feed(bytes)
    let document = unsafe Library.allocated(context.pointee.myDoc)
    precondition(unsafe context.pointee.wellFormed == 1, "the document cannot be read")
    return unsafe document
  }
}

extension xmlParserCtxtPtr {
  /// Reads a whole document, in portions of a length that libxml2 can count.
  fileprivate func feed(_ bytes: [UInt8]) {
    let portion = 1 << 20
    // Safe: the bytes are lent to libxml2 for the calls that read them and no longer.
    unsafe bytes.withUnsafeBytes { buffer in
      for start in stride(from: 0, to: buffer.count, by: portion) {
        let count = min(portion, buffer.count - start)
        let characters = unsafe buffer.baseAddress?.advanced(by: start)
        _ = unsafe xmlParseChunk(
          self,
          characters?.assumingMemoryBound(to: CChar.self),
          Int32(count),
          0
        )
      }
    }
    _ = unsafe xmlParseChunk(self, nil, 0, 1)
  }
}

/// The elements that are left out, and whether the parser stands in one of them.
private final class Omission {
  let name: String
  /// How many elements of those left out are open.
  var depth = 0

  init(of name: String) {
    self.name = name
  }

  /// The omission behind the user data of a callback; nil where everything is read.
  static func of(_ context: UnsafeMutableRawPointer?) -> Omission? {
    // Safe: SAX callbacks get the user data, which libxml2 has set to the parser context itself,
    // and its private data is the omission, which is alive while the parser is.
    let context = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
    return unsafe context?.pointee._private.map {
      unsafe Unmanaged<Omission>.fromOpaque($0).takeUnretainedValue()
    }
  }

  func begins(at name: UnsafePointer<xmlChar>?) -> Bool {
    unsafe depth > 0 || Library.with(self.name) { unsafe xmlStrEqual($0, name) == 1 }
  }
}

private let startUnlessOmitted: startElementNsSAX2Func = {
  context,
  name,
  prefix,
  namespace,
  declarationCount,
  declarations,
  count,
  defaulted,
  attributes in
  if let omission = unsafe Omission.of(context), unsafe omission.begins(at: name) {
    omission.depth += 1
    return
  }
  unsafe xmlSAX2StartElementNs(
    context,
    name,
    prefix,
    namespace,
    declarationCount,
    declarations,
    count,
    defaulted,
    attributes
  )
}

private let endUnlessOmitted: endElementNsSAX2Func = { context, name, prefix, namespace in
  if let omission = unsafe Omission.of(context), omission.depth > 0 {
    omission.depth -= 1
    return
  }
  unsafe xmlSAX2EndElementNs(context, name, prefix, namespace)
}

private let textUnlessOmitted: charactersSAXFunc = { context, start, count in
  if let omission = unsafe Omission.of(context), omission.depth > 0 { return }
  unsafe xmlSAX2Characters(context, start, count)
}
