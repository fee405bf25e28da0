import CLibXML2
import Synchronization

/// The files that schemas may reach for while they are read, by address.
///
/// libxml2 has one loader for the whole process, so reading schemas of several files goes on one
/// at a time. At all other times no document may reach for another one.
enum SchemaLibrary {
  private static let source = Mutex<(@Sendable (String) -> [UInt8]?)?>(nil)
  private static let turn = Mutex(())

  /// Lets libxml2 load files for as long as the body takes.
  static func with(_ load: @escaping @Sendable (String) -> [UInt8]?, _ body: () -> Void) {
    turn.withLock { _ in
      source.withLock { $0 = load }
      defer { source.withLock { $0 = nil } }
      body()
    }
  }

  /// What libxml2 reads at an address, or nil if there is nothing to read.
  static func input(
    at address: UnsafePointer<CChar>?,
    for parser: xmlParserCtxtPtr?
  ) -> xmlParserInputPtr? {
    guard let load = source.withLock({ $0 }),
      let address = unsafe address.map({ unsafe String(cString: $0) }),
      let bytes = load(address), let size = Int32(exactly: bytes.count)
    else { return nil }
    // Safe: the buffer is a copy of the bytes, and the input that owns it becomes the parser's.
    let buffer = unsafe bytes.withUnsafeBytes { bytes in
      unsafe xmlParserInputBufferCreateMem(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        size,
        XML_CHAR_ENCODING_NONE
      )
    }
    guard let buffer = unsafe buffer,
      let input = unsafe xmlNewIOInputStream(parser, buffer, XML_CHAR_ENCODING_NONE)
    else { return nil }
    // The address is what the file's own references count from; the input frees it.
    unsafe input.pointee.filename = unsafe UnsafePointer(cxml_copy(address))
    return unsafe input
  }
}
