/// The namespaces this room knows.
package enum Namespace {
  /// XHTML.
  package static let xhtml = "http://www.w3.org/1999/xhtml"
  /// Scalable Vector Graphics.
  package static let svg = "http://www.w3.org/2000/svg"
  /// The vocabulary of templates, by convention with the prefix `s`.
  package static let template = "urn:samhold:template:1"
}
