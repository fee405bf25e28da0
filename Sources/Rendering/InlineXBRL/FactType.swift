/// The kind of value a fact has, by its word in report.xml.
///
/// Each stands for one item type of the taxonomies (XBRL 2.1 section 5.1.1.3, and the data type
/// registry for `percent` and `textBlock`). Amounts of money are not among them.
enum FactType: String {
  case string
  case textBlock
  case boolean
  case enumeration
  case enumerationSet
  case percent
  case decimal
  case integer
  case gYear
  case date
  case linkIdentifiers

  /// Whether a fact of it is a number, with a unit and decimals.
  var isNumeric: Bool {
    switch self {
    case .percent, .decimal, .integer: true
    default: false
    }
  }

  /// Whether a fact of it is a text in the reader's language.
  var isText: Bool { self == .string || self == .textBlock }
}
