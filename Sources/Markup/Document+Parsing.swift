import CLibXML2

extension Document {
  /// Reads a document from bytes.
  ///
  /// The encoding is the one the document declares, or UTF-8. Nothing outside the bytes is ever
  /// read. A document type declaration may name the root (`<!DOCTYPE html>`) and nothing more:
  /// entities and external identifiers are refused, and so is nesting deeper than 256 elements.
  ///
  /// - Parameters:
  ///   - bytes: The document as it lies in its file.
  ///   - name: The document's name in errors.
  ///   - mostBytes: How large it may be.
  /// - Throws: The first `MarkupError` found, with line and column.
  package convenience init(
    parsing bytes: [UInt8],
    name: String,
    atMost mostBytes: Int = .max
  ) throws(MarkupError) {
    Library.prepare()
    guard bytes.count <= mostBytes else {
      throw MarkupError("it is larger than \(mostBytes >> 20) MiB", at: Place(file: name))
    }
    guard let size = Int32(exactly: bytes.count) else {
      throw MarkupError("the document is larger than 2 GiB", at: Place(file: name))
    }
    let log = FaultLog(file: name)
    let document = unsafe Self.read(bytes, size: size, log: log)
    guard log.faults.isEmpty, let document = unsafe document,
      let root = unsafe xmlDocGetRootElement(document)
    else {
      unsafe xmlFreeDoc(document)
      throw log.faults.first
        ?? MarkupError("the document is empty", at: Place(file: name, line: 1))
    }
    unsafe self.init(taking: document, root: root, name: name)
  }

  /// The parsed tree, the caller's to free, or nil; what went wrong is in the log.
  private static func read(_ bytes: [UInt8], size: Int32, log: FaultLog) -> xmlDocPtr? {
    let context = unsafe Library.allocated(xmlNewParserCtxt())
    // Safe: the log outlives the context, whose callbacks are the only ones to reach it, and the
    // bytes are lent to libxml2 for the call that reads them and no longer.
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe context.pointee._private = log.opaque
    unsafe context.pointee.sax.pointee.serror = noteFault
    unsafe context.pointee.sax.pointee.entityDecl = refuseEntity
    let document = unsafe withExtendedLifetime(log) {
      unsafe bytes.withUnsafeBytes { buffer in
        unsafe xmlCtxtReadMemory(
          context,
          buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
          size,
          nil,
          nil,
          Int32(bitPattern: XML_PARSE_NONET.rawValue)
        )
      }
    }
    if let declaration = unsafe xmlGetIntSubset(document) {
      unsafe refuseContent(of: declaration.pointee, log: log)
    }
    return unsafe document
  }

  private static func refuseContent(of declaration: xmlDtd, log: FaultLog) {
    let hasContent = unsafe declaration.children != nil
    let isExternal = unsafe declaration.SystemID != nil || declaration.ExternalID != nil
    guard hasContent || isExternal else { return }
    log.note(
      "the document type declaration has content or an external identifier",
      hint: "write <!DOCTYPE html> or leave it out; DTDs are not read"
    )
  }
}

/// Hands an error of the parser to the log; libxml2 passes the parser's context.
private let noteFault: xmlStructuredErrorFunc = { context, error in
  guard let error = unsafe error, let log = unsafe log(of: context) else { return }
  unsafe log.note(error.pointee)
}

/// Stops at the declaration of an entity, before there is anything to expand.
private let refuseEntity: entityDeclSAXFunc = { context, name, _, _, _, _ in
  guard let log = unsafe log(of: context) else { return }
  let entity = unsafe Library.string(name) ?? ""
  log.note(
    "the document declares an entity, '\(entity)'",
    line: unsafe parser(context).map { unsafe Int(xmlSAX2GetLineNumber($0)) },
    hint: "write the text itself; entities are not expanded"
  )
  unsafe xmlStopParser(parser(context))
}

private func parser(_ context: UnsafeMutableRawPointer?) -> xmlParserCtxtPtr? {
  // Safe: SAX callbacks get the user data, which libxml2 has set to the parser context itself.
  unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self)
}

private func log(of context: UnsafeMutableRawPointer?) -> FaultLog? {
  unsafe FaultLog.from(parser(context)?.pointee._private)
}
