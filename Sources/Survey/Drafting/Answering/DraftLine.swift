/// A line of a draft, taken apart where it is marked as open.
struct DraftLine {
  static let mark = "# DECIDE: "

  /// What stands before the mark, without the blanks between.
  let body: String
  /// The question; nil where the line is not marked.
  let question: String?

  init(_ line: String) {
    guard let mark = line.ranges(of: Self.mark).last else {
      (body, question) = (line, nil)
      return
    }
    var body = line[..<mark.lowerBound]
    while body.last == " " { body.removeLast() }
    self.body = String(body)
    question = String(line[mark.upperBound...])
  }

  var indent: Int { body.prefix { $0 == " " }.count }

  /// The key of a line such as `key: value`, which may be a comment, and what stands before and
  /// behind its colon; nil for any other line.
  var entry: (start: String, key: String, value: String)? {
    guard let colon = body.ranges(of: ": ").first else { return nil }
    let start = body[..<colon.lowerBound]
    let key = start.drop { $0 == " " }
    guard !key.hasPrefix("#"), !key.hasPrefix("-") else { return nil }
    return (String(start), String(key), String(body[colon.upperBound...]))
  }

  /// The same line where it is a single one that was made a comment; nil for any other.
  var uncommented: DraftLine? {
    let text = body.drop { $0 == " " }
    guard text.hasPrefix("# "), text.dropFirst(2).first?.isLetter == true else { return nil }
    return DraftLine(String(repeating: " ", count: indent) + text.dropFirst(2))
  }

  /// The id of a list's entry that begins here.
  var id: String? {
    let text = body.drop { $0 == " " }
    return text.hasPrefix("- id: ") ? String(text.dropFirst(6)) : nil
  }

  /// The id of an item that is a comment and begins here.
  var idOfComment: String? {
    let text = body.drop { $0 == " " }
    return text.hasPrefix("# - id: ") ? String(text.dropFirst(8)) : nil
  }
}
