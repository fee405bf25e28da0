import Markup

/// Which axes the facts of a datapoint may, must and must not stand on.
///
/// The rules are those of the one hypercube the datapoint belongs to. They are checked here since
/// no validator does: the taxonomy of 2023 also declares open hypercubes over almost all concepts
/// (roles 900000 to 900004), by which a fact with any members is valid.
struct DimensionRules {
  private enum Axis {
    /// Facts must have a value on it, in a typed-domain element.
    case typed(domain: String)
    /// Facts may have one of the members on it; the default is never written.
    case explicit(members: Set<String>, defaultMember: String?)
  }

  private var axes: [String: Axis] = [:]
  /// In the order in which they are declared.
  private var names: [String] = []

  /// Reads the elements `dimension` of a datapoint.
  init(of datapoint: Element) {
    for dimension in datapoint.children("dimension") {
      guard let name = dimension["axis"], axes[name] == nil else { continue }
      names.append(name)
      axes[name] =
        if let domain = dimension["domain"] {
          .typed(domain: domain)
        } else {
          .explicit(
            members: Set((dimension["members"] ?? "").split(separator: " ").map(String.init)),
            defaultMember: dimension["default"]
          )
        }
    }
  }

  /// What is wrong with where a fact stands; nil if nothing is.
  func fault(of members: [FactMember]) -> String? {
    let given = members.map(\.axis)
    if let twice = given.first(where: { name in given.count { $0 == name } > 1 }) {
      return "it stands on \(twice) twice"
    }
    for member in members {
      if let fault = fault(of: member) { return fault }
    }
    return names.lazy.filter { !given.contains($0) }.compactMap { name in
      if case .typed = axes[name] { "it does not stand on \(name)" } else { nil }
    }.first
  }

  private func fault(of member: FactMember) -> String? {
    switch (axes[member.axis], member.value) {
    case (nil, _): "it may not stand on \(member.axis)"
    case (.typed(let domain), .typed(let given, let value)):
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
