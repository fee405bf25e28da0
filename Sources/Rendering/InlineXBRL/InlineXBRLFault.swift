package import Markup

/// Why a report cannot be written as Inline XBRL.
package enum InlineXBRLFault: Error {
  /// A template or phrase book is mistaken.
  case template(MarkupError)
  /// The facts or the finished document would not be valid, or would be valid and say the wrong
  /// thing; everything that is wrong. This is a fault of the program, or of a template.
  case tagging([MarkupError])
}
