/// Who reports.
package struct Undertaking: Sendable, Equatable {
  /// An official identifier of the undertaking.
  package struct Identifier: Sendable, Equatable {
    /// A register of undertakings.
    package enum Scheme: String, Sendable, CaseIterable {
      /// The Danish central business register: eight digits.
      case cvr
      /// Legal Entity Identifier, ISO 17442: twenty characters, two of them check digits.
      case lei
    }

    package let scheme: Scheme
    package let value: String

    package init(scheme: Scheme, value: String) {
      self.scheme = scheme
      self.value = value
    }
  }

  package let name: Wording
  package let identifier: Identifier?

  package init(name: Wording, identifier: Identifier?) {
    self.name = name
    self.identifier = identifier
  }
}
