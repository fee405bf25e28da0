import Markup
import Standards
import Survey

/// Takes an element `fact` apart, and refuses what no tag could carry.
struct FactReader {
  private let element: Element

  init(_ element: Element) {
    self.element = element
  }

  /// A fault of the fact.
  func fault(_ reason: String) -> MarkupError {
    MarkupError("the fact '\(element["id"] ?? "")': \(reason)", at: element.place)
  }

  /// An attribute that must be an XML name.
  func name(_ attribute: String) throws(MarkupError) -> String {
    guard let name = element[attribute], Self.isName(name) else {
      throw fault("its \(attribute) is missing or no name")
    }
    return name
  }

  func type() throws(MarkupError) -> FactType {
    guard let type = element["type"].flatMap(FactType.init) else {
      throw fault("its type '\(element["type"] ?? "")' is not known")
    }
    return type
  }

  func period() throws(MarkupError) -> DateRange {
    let days = ["start", "end"].compactMap { element[$0].flatMap { CalendarDate($0) } }
    guard days.count == 2, let period = DateRange(start: days[0], end: days[1]) else {
      throw fault("its period does not run from a day to one that is not before it")
    }
    return period
  }

  func members() throws(MarkupError) -> [Fact.Member] {
    var members: [Fact.Member] = []
    for member in element.children("member") {
      guard let axis = member["axis"], Self.isName(axis) else { throw fault("an axis has no name") }
      switch (member["explicit"], member["typed"]) {
      case (let name?, nil) where Self.isName(name):
        members.append(Fact.Member(axis: axis, value: .explicit(name)))
      case (nil, let value?):
        guard let domain = member["domain"], Self.isName(domain) else {
          throw fault("\(axis) has no typed-domain element")
        }
        members.append(Fact.Member(axis: axis, value: .typed(value, domain: domain)))
      default: throw fault("\(axis) has no member, or one that is no name")
      }
    }
    return members
  }

  /// Whether a text is a name in the taxonomies: letters, digits and underscores of ASCII.
  private static func isName(_ text: some StringProtocol) -> Bool {
    guard let first = text.utf8.first, isLetter(first) else { return false }
    return text.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == 45 || $0 == 46 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }
}

// MARK: - Content

extension FactReader {
  func content(of type: FactType) throws(MarkupError) -> InlineFact.Content {
    let value = element.child("value")?.text
    if element.child("withheld") != nil {
      guard type.isNumeric, value == nil else {
        throw fault("only a number can be withheld, and then it has no value")
      }
      return .withheld
    }
    if type.isText {
      guard element.children("text").contains(where: { !$0.children.isEmpty }) else {
        throw fault("it has no text")
      }
      return .text
    }
    guard let value, !value.isEmpty else { throw fault("it has no value") }
    guard let content = try content(of: type, value) else {
      throw fault("its value is no \(type.rawValue)")
    }
    return content
  }

  private func content(
    of type: FactType,
    _ value: String
  ) throws(MarkupError) -> InlineFact.Content? {
    switch type {
    case .percent, .decimal, .integer: try number(value, isWhole: type == .integer)
    case .boolean: value == "true" ? .boolean(true) : value == "false" ? .boolean(false) : nil
    case .gYear: Self.isYear(value) ? .literal(value) : nil
    case .date: CalendarDate(value).map { .date($0) }
    case .linkIdentifiers: Self.links(in: value).allSatisfy { !$0.isEmpty } ? .literal(value) : nil
    case .enumeration, .enumerationSet: Self.members(in: value, isSet: type == .enumerationSet)
    case .string, .textBlock: nil
    }
  }

  /// A number whose digits all count: what is shown is what is tagged.
  private func number(
    _ value: String,
    isWhole: Bool
  ) throws(MarkupError) -> InlineFact.Content? {
    guard let number = ExactDecimal(value) else { return nil }
    if isWhole, number.trimmed.decimals > 0 { return nil }
    guard let stated = element["decimals"] else { throw fault("it does not say its decimals") }
    if stated == "INF" { return .number(number, decimals: nil) }
    guard let decimals = Int(stated), (-9...9).contains(decimals) else {
      throw fault("its decimals '\(stated)' are no number")
    }
    guard number.trimmed.decimals <= max(0, decimals) else {
      throw fault("it has more decimals than the \(decimals) it says")
    }
    return .number(number, decimals: decimals)
  }

  private static func isYear(_ value: String) -> Bool {
    value.utf8.count == 4 && value.utf8.allSatisfy { (48...57).contains($0) }
  }

  /// The identifiers in a value, which commas part.
  static func links(in value: String) -> [Substring] {
    value.split(separator: ",", omittingEmptySubsequences: false)
  }

  private static func members(in value: String, isSet: Bool) -> InlineFact.Content? {
    let names = value.split(separator: " ", omittingEmptySubsequences: false)
    guard names.allSatisfy(isName), isSet || names.count == 1, Set(names).count == names.count
    else { return nil }
    return .members(names.map(String.init))
  }
}
