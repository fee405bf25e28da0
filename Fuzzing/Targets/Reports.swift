import Audit
import Markup
import Rendering

extension FuzzTarget {
  /// Reads a published report, and attacks it if it is one.
  func readReport(_ bytes: [UInt8]) {
    if let any = try? Document(parsing: bytes, name: "any.xml") {
      _ = PublishedReading.report(any)
      _ = try? Writer.xml(any)
    }
    guard let document = try? PublishedReading.document(bytes, file: "report.xml") else { return }
    _ = PublishedReading.report(document)
    // A whole report takes seconds to attack; what a mutation reaches can be reached in small ones.
    guard bytes.count < 32 << 10 else { return }
    _ = try? Audit(of: document)
  }
}
