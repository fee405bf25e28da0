import CLibXML2

/// libxml2 as this process uses it: no files, no network, nothing on stderr.
enum Library {
  /// Makes libxml2 ready on the calling thread; to be called before anything else of it.
  ///
  /// The generic error handler is a setting of each thread, so it is set every time; the rest
  /// happens once.
  static func prepare() {
    _ = isReady
    cxml_silence()
  }

  private static let isReady: Bool = {
    cxml_tune_allocation()
    xmlInitParser()
    // No document may reach for another one, whether by entity, DTD, import or schema location,
    // but for a schema while it is read from a library of them.
    unsafe xmlSetExternalEntityLoader { address, _, parser in
      unsafe SchemaLibrary.input(at: address, for: parser)
    }
    return true
  }()

  /// What libxml2 allocated; it returns NULL only when memory has run out.
  static func allocated<T>(_ result: T?) -> T {
    guard let result else { fatalError("out of memory") }
    return result
  }

  /// Calls a body with a text as libxml2 takes it.
  ///
  /// A string that is handed over as it is would be copied for each call.
  static func with<Result>(
    _ text: String,
    _ body: (UnsafePointer<xmlChar>) -> Result
  ) -> Result {
    unsafe text.withCString(encodedAs: UTF8.self) { unsafe body($0) }
  }

  /// Reads a C string that stays libxml2's.
  static func string(_ characters: UnsafePointer<xmlChar>?) -> String? {
    // Safe: libxml2 ends its strings with NUL, and the bytes are copied before returning.
    unsafe characters.map { unsafe String(cString: $0) }
  }

  /// The text of the first of some nodes where it is the only one, and a text; else nil.
  ///
  /// So most elements and attributes hold theirs, and it can be read without a copy of libxml2's.
  static func text(ofOnly first: xmlNodePtr?) -> String? {
    guard let first = unsafe first, unsafe first.pointee.next == nil,
      unsafe first.pointee.type == XML_TEXT_NODE
    else { return nil }
    return unsafe string(first.pointee.content)
  }

  /// Reads a C string that libxml2 handed over, and frees it.
  static func string(taking characters: UnsafeMutablePointer<xmlChar>?) -> String {
    guard let characters = unsafe characters else { return "" }
    // Safe: the string is copied before it is freed, and nobody else has the pointer.
    defer { unsafe cxml_free(characters) }
    return unsafe String(cString: characters)
  }
}
