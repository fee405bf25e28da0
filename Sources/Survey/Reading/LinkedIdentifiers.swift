import CSV

/// Whom the identifiers of a wave stand for, where key files say so.
struct LinkedIdentifiers: Sendable {
  /// By the fingerprint of an identifier, of whatever partnership: what its person is called in all
  /// waves.
  private var persons: [Fingerprint: [UInt8]] = [:]
  private let salt = Fingerprint.Salt.ofThisRun

  var isEmpty: Bool { persons.isEmpty }

  /// Lets an identifier stand for a person.
  ///
  /// - Returns: Whether it stood for nobody before; a blank one never does.
  mutating func add(_ identifier: Span<UInt8>, for person: [UInt8]) -> Bool {
    guard let key = key(of: identifier) else { return true }
    return persons.updateValue(person, forKey: key) == nil
  }

  /// The fingerprint of whom an identifier stands for within a partnership; nil when it is blank.
  func fingerprint(of identifier: Span<UInt8>, partnership: Int) -> Fingerprint? {
    guard let key = key(of: identifier) else { return nil }
    guard let person = persons[key] else {
      return Fingerprint(of: identifier, partnership: partnership, salt: salt)
    }
    return Fingerprint(of: person.span, partnership: partnership, salt: salt)
  }

  private func key(of identifier: Span<UInt8>) -> Fingerprint? {
    Fingerprint(of: identifier, partnership: -1, salt: salt)
  }
}
