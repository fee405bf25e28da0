/// A question that a draft leaves open.
package struct OpenQuestion: Sendable, Equatable {
  /// What can be done with it.
  package enum Form: Sendable, Equatable {
    /// A value takes the place of another, which is a placeholder or a guess.
    case value(isPlaceholder: Bool)
    /// An item that does not count until somebody names its indicator.
    case indicator
    /// Only an editor can do more than say that what stands there is right.
    case statement
  }

  /// The question itself.
  package let text: String
  /// What stands there now, without the question.
  package let lines: [String]
  /// The entry of a list that it belongs to, by its id.
  package let subject: String?
  package let form: Form

  /// Whether what stands there can be taken as it is.
  package var canBeKept: Bool {
    form != .indicator && form != .value(isPlaceholder: true)
  }
}
