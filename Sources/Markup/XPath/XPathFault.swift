import CLibXML2

/// What libxml2 says about an expression: a code and an offset; the words are ours.
final class XPathFault {
  private var code: xmlParserErrors?
  private var offset = 0

  func clear() {
    code = nil
    offset = 0
  }

  func note(_ error: xmlError) {
    guard code == nil else { return }
    code = unsafe xmlParserErrors(UInt32(bitPattern: error.code))
    offset = unsafe Int(error.int1)
  }

  /// The fault in words, for an expression at a place.
  func error(in source: String, at place: Place) -> MarkupError {
    guard code != XML_XPATH_UNDEF_PREFIX_ERROR, code != XML_XPATH_UNKNOWN_FUNC_ERROR,
      code != XML_XPATH_UNDEF_VARIABLE_ERROR, offset > 0, offset < source.utf8.count
    else { return MarkupError("\(reason) in '\(source)'", at: place) }
    let read = String(decoding: source.utf8.prefix(offset), as: UTF8.self)
    return MarkupError(
      "\(reason) in '\(source)'",
      at: place,
      hint: "it can be read up to '\(read)'"
    )
  }

  private var reason: String {
    switch code {
    case XML_XPATH_UNFINISHED_LITERAL_ERROR, XML_XPATH_START_LITERAL_ERROR:
      "a string without its closing quote"
    case XML_XPATH_VARIABLE_REF_ERROR: "a '$' without a name"
    case XML_XPATH_UNDEF_VARIABLE_ERROR: "a variable that is not defined"
    case XML_XPATH_INVALID_PREDICATE_ERROR: "a predicate that is not closed or not an expression"
    case XML_XPATH_UNCLOSED_ERROR: "a parenthesis that is not closed"
    case XML_XPATH_UNKNOWN_FUNC_ERROR: "a function that does not exist"
    case XML_XPATH_INVALID_ARITY: "the wrong number of arguments for a function"
    case XML_XPATH_INVALID_TYPE, XML_XPATH_INVALID_OPERAND: "a value of the wrong type"
    case XML_XPATH_UNDEF_PREFIX_ERROR: "a prefix that is not declared"
    case XML_XPATH_INVALID_CHAR_ERROR, XML_XPATH_ENCODING_ERROR: "a character that XPath forbids"
    default: "a syntax error"
    }
  }
}

/// Hands an XPath error to the `XPathFault` that is the callback's user data.
let noteXPathFault: xmlStructuredErrorFunc = { context, error in
  guard let context = unsafe context, let error = unsafe error else { return }
  // Safe: whoever installs this sets the user data to a fault that outlives the evaluation.
  let fault = unsafe Unmanaged<XPathFault>.fromOpaque(context).takeUnretainedValue()
  unsafe fault.note(error.pointee)
}
