import CLibXML2

/// Collects what libxml2 complains about while it works on one document.
final class FaultLog {
  let file: String
  private(set) var faults: [MarkupError] = []

  init(file: String) {
    self.file = file
  }

  /// Notes an error of libxml2; warnings are left out.
  func note(_ error: xmlError) {
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    var message = unsafe error.message.map { unsafe String(cString: $0) } ?? "not valid"
    // Some of its messages are sentences and some are not; ours become part of one.
    for end in ["\n", "."] as [Character] where message.last == end { message.removeLast() }
    let line = unsafe Int(error.line)
    let column = unsafe Int(error.int2)
    note(
      message,
      line: line > 0 ? line : nil,
      column: line > 0 && column > 0 ? column : nil
    )
  }

  func note(_ message: String, line: Int? = nil, column: Int? = nil, hint: String? = nil) {
    let place = Place(file: file, line: line, column: column)
    faults.append(MarkupError(message, at: place, hint: hint))
  }

  /// The log as the context pointer of a C callback.
  ///
  /// Safe to use only while the log itself is kept alive by the caller.
  var opaque: UnsafeMutableRawPointer {
    unsafe Unmanaged.passUnretained(self).toOpaque()
  }

  /// The log behind a context pointer made by `opaque`.
  static func from(_ pointer: UnsafeMutableRawPointer?) -> FaultLog? {
    unsafe pointer.map { unsafe Unmanaged<FaultLog>.fromOpaque($0).takeUnretainedValue() }
  }
}
