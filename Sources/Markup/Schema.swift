import CLibXML2
import Synchronization

/// An XML Schema (XSD 1.0) to validate documents against.
///
/// The schema must be one file: imports and includes are not followed. It can be shared between
/// tasks; they validate one after the other.
@safe
package final class Schema: @unchecked Sendable {
  /// Owned, and only used under the lock, which makes the class safe to send.
  private let pointer: xmlSchemaPtr
  /// Kept because the schema's parts point into the document they were read from.
  private let document: Document
  private let lock = Mutex(())

  /// Reads a schema from bytes.
  ///
  /// - Parameters:
  ///   - bytes: The schema document.
  ///   - name: The schema's name in errors.
  /// - Throws: The first error in the schema.
  package init(parsing bytes: [UInt8], name: String) throws(MarkupError) {
    document = try Document(parsing: bytes, name: name)
    let log = FaultLog(file: name)
    let parsed = unsafe Self.parse(document, log: log)
    guard log.faults.isEmpty, let parsed = unsafe parsed else {
      unsafe xmlSchemaFree(parsed)
      throw log.faults.first ?? MarkupError("not a valid XML Schema", at: Place(file: name))
    }
    unsafe pointer = parsed
  }

  deinit {
    unsafe xmlSchemaFree(pointer)
  }

  private static func parse(_ document: Document, log: FaultLog) -> xmlSchemaPtr? {
    let context = unsafe Library.allocated(xmlSchemaNewDocParserCtxt(document.pointer))
    // Safe: the context is freed here, before the log it reports to and the document it reads.
    defer { unsafe xmlSchemaFreeParserCtxt(context) }
    unsafe xmlSchemaSetParserStructuredErrors(context, noteFault, log.opaque)
    return unsafe withExtendedLifetime(log) { unsafe xmlSchemaParse(context) }
  }

  /// Checks a document; the result is empty when it is valid.
  ///
  /// An error's line is known if the document was parsed, not if the program made it. After an
  /// unexpected element, libxml2 does not check the rest of what is around it.
  package func validate(_ subject: Document) -> [MarkupError] {
    let log = FaultLog(file: subject.name)
    lock.withLock { _ in
      Library.prepare()
      let context = unsafe Library.allocated(xmlSchemaNewValidCtxt(pointer))
      // Safe: the context is freed here, before the log it reports to and the document it reads.
      defer { unsafe xmlSchemaFreeValidCtxt(context) }
      unsafe xmlSchemaSetValidStructuredErrors(context, noteFault, log.opaque)
      let code = withExtendedLifetime((log, subject)) {
        unsafe xmlSchemaValidateDoc(context, subject.pointer)
      }
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
