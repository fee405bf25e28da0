/// The identifiers of one wave, in the order in which they are met.
///
/// They are kept while the files are read and never told.
struct WaveIdentifiers {
  /// An identifier and where it stands first.
  struct Identifier {
    let text: String
    let partnership: Int
    let place: Place
  }

  /// What is left of an identifier where letter case, blanks and leading zeros are taken away.
  private struct Form: Hashable {
    let text: String
    let partnership: Int
  }

  /// The different identifiers by form, in order.
  private var spellings: [Form: [Identifier]] = [:]
  /// The first identifier of each form.
  private var forms: [Form] = []
  private(set) var alike = AlikePairs()
  /// Whether a key file says whom they stand for, so that they are not compared with other waves'.
  private var isLinked = false

  mutating func add(_ text: String, partnership: Int, at place: Place, isLinked: Bool) {
    self.isLinked = self.isLinked || isLinked
    let form = Form(text: Self.form(of: text), partnership: partnership)
    let known = spellings[form] ?? []
    guard !known.contains(where: { $0.text == text }) else { return }
    if let first = known.first { alike.add(first.place, place) } else { forms.append(form) }
    spellings[form, default: []]
      .append(Identifier(text: text, partnership: partnership, place: place))
  }

  /// Pairs that differ in one digit, where that is unlikely.
  var oneDigitApart: AlikePairs {
    OneDigitApart(forms.compactMap { spellings[$0]?.first }).pairs
  }

  /// Identifiers of this wave that another has in another spelling only.
  func writtenOtherwise(in other: WaveIdentifiers) -> AlikePairs {
    guard !isLinked, !other.isLinked else { return AlikePairs() }
    var pairs = AlikePairs()
    for form in forms {
      guard let own = spellings[form], let others = other.spellings[form],
        let (first, later) = others.first.flatMap({ first in own.first.map { (first, $0) } }),
        !own.contains(where: { identifier in others.contains { $0.text == identifier.text } })
      else { continue }
      pairs.add(first.place, later.place)
    }
    return pairs
  }

  private static func form(of text: String) -> String {
    var form = ""
    var digits: Character?
    for letter in text.lowercased() where !letter.isWhitespace {
      // A zero before another digit, with no digit but zeros before it, says nothing.
      if letter.isASCIIDigit, digits == "0" { form.removeLast() }
      if letter.isASCIIDigit { digits = digits == nil || digits == "0" ? letter : "1" }
      if !letter.isASCIIDigit { digits = nil }
      form.append(letter)
    }
    return form
  }
}
