import CLibXML2
import Synchronization

/// An XML Schema (XSD 1.0) to validate documents against.
///
/// It can be shared between tasks; they validate one after the other.
@safe
package final class Schema: @unchecked Sendable {
  /// Owned, and only used under the lock, which makes the class safe to send.
  private let pointer: xmlSchemaPtr
  /// Kept because the schema's parts point into the document they were read from; nil where the
  /// schema has read its documents itself, and keeps them.
  private let document: Document?
  private let lock = Mutex(())

  /// Reads a schema of one file from bytes: imports and includes are not followed.
  ///
  /// - Parameters:
  ///   - bytes: The schema document.
  ///   - name: The schema's name in errors.
  /// - Throws: The first error in the schema.
  package init(parsing bytes: [UInt8], name: String) throws(MarkupError) {
    let document = try Document(parsing: bytes, name: name)
    self.document = document
    let context = unsafe Library.allocated(xmlSchemaNewDocParserCtxt(document.pointer))
    unsafe pointer = try unsafe withExtendedLifetime(document) { () throws(MarkupError) in
      try unsafe Self.parse(context, name: name)
    }
  }

  /// Reads a schema of several files.
  ///
  /// - Parameters:
  ///   - address: Where the schema begins, from which its imports and includes count.
  ///   - load: Gives a file's bytes by its address, or nil if there is none. It is called while
  ///     the schema is read and never again.
  /// - Throws: The first error in the schema, or that a file it needs is missing.
  package init(
    at address: String,
    load: @escaping @Sendable (_ address: String) -> [UInt8]?
  ) throws(MarkupError) {
    document = nil
    Library.prepare()
    let unread = MarkupError("the schema was not read", at: Place(file: address))
    var parsed: Result<xmlSchemaPtr, MarkupError> = unsafe .failure(unread)
    SchemaLibrary.with(load) {
      let context = unsafe Library.allocated(xmlSchemaNewParserCtxt(address))
      unsafe parsed = unsafe Result { () throws(MarkupError) in
        try unsafe Self.parse(context, name: address)
      }
    }
    unsafe pointer = try unsafe parsed.get()
  }

  deinit {
    unsafe xmlSchemaFree(pointer)
  }

  /// The schema that a context reads; the context is freed.
  private static func parse(
    _ context: xmlSchemaParserCtxtPtr,
    name: String
  ) throws(MarkupError) -> xmlSchemaPtr {
    let log = FaultLog(file: name)
    // Safe: the context is freed here, before the log it reports to and the document it reads.
    defer { unsafe xmlSchemaFreeParserCtxt(context) }
    unsafe xmlSchemaSetParserStructuredErrors(context, noteFault, log.opaque)
    let parsed = unsafe withExtendedLifetime(log) { unsafe xmlSchemaParse(context) }
    guard log.faults.isEmpty, let parsed = unsafe parsed else {
      unsafe xmlSchemaFree(parsed)
      throw log.faults.first ?? MarkupError("not a valid XML Schema", at: Place(file: name))
    }
    return unsafe parsed
  }

  /// Checks a document; the result is empty when it is valid.
  ///
  /// An error's line is known if the document was parsed, not if the program made it. After an
  /// unexpected element, libxml2 does not check the rest of what is around it.
  package func validate(_ subject: Document) -> [MarkupError] {
    unsafe faults(in: subject.name) { context in
      withExtendedLifetime(subject) { unsafe xmlSchemaValidateDoc(context, subject.pointer) }
    }
  }

  /// Checks a document in UTF-8 while it is read, without a tree or a copy of it.
  package func validate(_ bytes: [UInt8], name: String) -> [MarkupError] {
    unsafe faults(in: name) { context in
      unsafe bytes.withUnsafeBytes { buffer in
        var rest = unsafe buffer
        let encoding = XML_CHAR_ENCODING_UTF8
        return unsafe withUnsafeMutablePointer(to: &rest) { rest in
          // Safe: the input is freed with the parser that reads it, before the bytes are gone.
          let input = unsafe xmlParserInputBufferCreateIO(handOn, nil, rest, encoding)
          return unsafe xmlSchemaValidateStream(
            context,
            Library.allocated(input),
            encoding,
            nil,
            nil
          )
        }
      }
    }
  }

  /// What is noted while a document is checked.
  private func faults(
    in name: String,
    _ check: (xmlSchemaValidCtxtPtr) -> Int32
  ) -> [MarkupError] {
    let log = FaultLog(file: name)
    lock.withLock { _ in
      Library.prepare()
      let context = unsafe Library.allocated(xmlSchemaNewValidCtxt(pointer))
      // Safe: the context is freed here, before the log it reports to.
      defer { unsafe xmlSchemaFreeValidCtxt(context) }
      unsafe xmlSchemaSetValidStructuredErrors(context, noteFault, log.opaque)
      let code = withExtendedLifetime(log) { unsafe check(context) }
      if code != 0, log.faults.isEmpty { log.note("the document could not be validated") }
    }
    return log.faults
  }
}

/// Hands an error of the schema processor to the log it was given.
private let noteFault: xmlStructuredErrorFunc = { context, error in
  guard let error = unsafe error, let log = unsafe FaultLog.from(context) else { return }
  unsafe log.note(error.pointee)
}

/// Hands the next of some bytes on to a parser, and says how many.
private let handOn: xmlInputReadCallback = { rest, target, most in
  // Safe: the context is the rest of the bytes, which outlives the input that it is read by, and
  // the target has room for as many bytes as are asked for.
  let rest = unsafe rest?.assumingMemoryBound(to: UnsafeRawBufferPointer.self)
  guard let rest = unsafe rest, let target = unsafe target else { return -1 }
  let next = unsafe UnsafeRawBufferPointer(rebasing: rest.pointee.prefix(Int(most)))
  unsafe UnsafeMutableRawBufferPointer(start: target, count: Int(most)).copyMemory(from: next)
  unsafe rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(next.count))
  return Int32(next.count)
}
