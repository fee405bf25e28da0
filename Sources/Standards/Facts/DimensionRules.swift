/// Which axes the facts of a datapoint may, must and must not stand on.
///
/// The rules are those of the one hypercube the datapoint belongs to. They are checked here since
/// no validator does: the taxonomy of 2023 also declares open hypercubes over almost all concepts
/// (roles 900000 to 900004), by which a fact with any members is valid.
package struct DimensionRules {
  package struct Axis: Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
      /// Facts must have a value on it, in a typed-domain element.
      case typed(domain: String)
      /// Facts may have one of the members on it; the default is never written.
      case explicit(members: [String], defaultMember: String?)
    }

    /// The axis' local name.
    package let name: String
    package let kind: Kind

    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  private let axes: [Axis]

  /// Takes the axes in the order in which they are declared; no two have the same name.
  package init(_ axes: [Axis]) {
    self.axes = axes
  }

  /// What is wrong with where a fact stands; nil if nothing is.
  package func fault(of members: [Fact.Member]) -> String? {
    let given = members.map(\.axis)
    if let twice = given.first(where: { name in given.count { $0 == name } > 1 }) {
      return "it stands on \(twice) twice"
    }
    for member in members {
      if let fault = fault(of: member) { return fault }
    }
    return axes.lazy.filter { !given.contains($0.name) }.compactMap { axis in
      if case .typed = axis.kind { "it does not stand on \(axis.name)" } else { nil }
    }.first
  }

  private func fault(of member: Fact.Member) -> String? {
    switch (axes.first { $0.name == member.axis }?.kind, member.value) {
    case (nil, _): "it may not stand on \(member.axis)"
    case (.typed(let domain), .typed(let value, let given)):
      domain == given
        ? Self.fault(of: value, in: domain) : "\(member.axis) wants \(domain), not \(given)"
    case (.explicit(let members, let defaultMember), .explicit(let given)):
      if given == defaultMember {
        "\(given) is the default of \(member.axis), which is never written"
      } else if !members.contains(given) {
        "\(given) is no member of \(member.axis)"
      } else {
        nil
      }
    case (.typed, .explicit), (.explicit, .typed):
      "\(member.axis) is of the other kind, typed or explicit"
    }
  }

  /// What is wrong with a value of the report's own: `LIT` is a token without commas, `[^,]+`.
  private static func fault(of value: String, in domain: String) -> String? {
    let words = value.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return "a value of \(domain) is empty" }
    guard domain == "LIT" else { return nil }
    if value.unicodeScalars.contains(",") { return "a value of LIT has a comma" }
    return words.joined(separator: " ") == value ? nil : "a value of LIT has loose white space"
  }
}

extension Cube {
  /// Its axes with what may stand on them.
  ///
  /// - Parameter topic: The topic of the requirement, whose member stands on the axis of topics.
  package func axes(about topic: DisclosureMap.Topic?) -> [DimensionRules.Axis] {
    let topical = topicAxis.flatMap { axis in topic?.member.map { (axis, [$0]) } }
    let annual = years.map { ($0.name, $0.members) }
    let stated = scope.map { ($0.name, [$0.previous]) }
    let explicit = [topical, annual, stated].compactMap(\.self).map { name, members in
      DimensionRules.Axis(name, .explicit(members: members, defaultMember: nil))
    }
    return [typed.map { .init($0.name, .typed(domain: $0.domain)) }].compactMap(\.self) + explicit
  }
}
