/// Where a fact stands on one axis.
struct FactMember: Hashable {
  enum Value: Hashable {
    /// A member of the taxonomy, by its local name.
    case explicit(String)
    /// A value of the report's own, in a typed-domain element with a local name.
    case typed(domain: String, value: String)
  }

  /// The axis' local name.
  let axis: String
  let value: Value

  /// The value of the report's own; nil for a member of the taxonomy.
  var typedValue: String? {
    if case .typed(_, let value) = value { value } else { nil }
  }
}
