package import Survey

extension DisclosureMap {
  /// The version of the map format that this program reads.
  package static let formatVersion = "1"

  /// Reads a map; see `Docs/esrs.md` for the format.
  ///
  /// - Parameters:
  ///   - bytes: The file in UTF-8.
  ///   - file: Its name, for the places of diagnostics.
  /// - Throws: `Complaints` with everything that is wrong with it.
  package init(parsing bytes: [UInt8], file: String) throws(Complaints) {
    let text = String(decoding: bytes, as: UTF8.self)
    self = try YAMLFile.read(text, file: file, as: .disclosureMap)
  }
}

extension YAMLForm where Content == DisclosureMap {
  fileprivate static var disclosureMap: YAMLForm {
    .section("the map") { keys in
      keys.checkVersion()
      let standard = keys.required("standard", .identifier)
      let title = keys.required("title", .wording)
      let regulation = keys.required("regulation", .text)
      let predecessor = keys.optional("predecessor", .identifier)
      let status = keys.required("status", YAMLForm<DisclosureMap.Status>.word)
      let taxonomy = keys.required("taxonomy", .taxonomy)
      let topics = keys.required("topics", .topics)
      let cubes = keys.optional("cubes", .cubes, default: [])
      let names = MapNames(topics: topics ?? [], cubes: cubes)
      let requirements = keys.required(
        "requirements",
        .nonEmptyList(of: .requirement(names), called: "a list of requirements")
      )
      guard let standard, let title, let regulation, let status, let taxonomy, let topics,
        let requirements
      else { return nil }
      return DisclosureMap(
        standard: standard,
        title: title,
        regulation: regulation,
        predecessor: predecessor,
        status: status,
        taxonomy: taxonomy,
        topics: topics,
        requirements: requirements
      )
    }
  }
}

extension YAMLMapping {
  fileprivate func checkVersion() {
    guard let version = required("map", .located(.text)) else { return }
    guard version.content != DisclosureMap.formatVersion else { return }
    log.error(
      .unsupportedVersion,
      at: version.place,
      "The map has version `\(version.content)` of the format; this program reads version "
        + "\(DisclosureMap.formatVersion).",
      hint: "Use a map of that version."
    )
  }
}

extension YAMLForm where Content == DisclosureMap.Taxonomy {
  fileprivate static var taxonomy: YAMLForm {
    .section("the taxonomy") { keys in
      let prefix = keys.required("prefix", .identifier)
      let namespace = keys.required("namespace", .text)
      let schema = keys.required("schema", .text)
      guard let prefix, let namespace, let schema else { return nil }
      return DisclosureMap.Taxonomy(prefix: prefix, namespace: namespace, schema: schema)
    }
  }
}

extension YAMLForm where Content == [DisclosureMap.Topic] {
  fileprivate static var topics: YAMLForm {
    .byKey("topics by code") { key, value in
      guard let code = key.read(as: .identifier) else { return nil }
      return value.read(as: YAMLForm<DisclosureMap.Topic>.topic(code))
    }
  }
}

extension YAMLForm where Content == DisclosureMap.Topic {
  fileprivate static func topic(_ code: String) -> YAMLForm {
    .section("a topic") { keys in
      let role = keys.optional("role", YAMLForm<Partnership.StakeholderRole>.word)
      let member = keys.optional("member", .identifier)
      return keys.required("name", .wording)
        .map { DisclosureMap.Topic(code: code, name: $0, role: role, member: member) }
    }
  }
}

extension YAMLForm where Content == [NamedCube] {
  fileprivate static var cubes: YAMLForm {
    .byKey("cubes by name") { key, value in
      guard let name = key.read(as: .identifier) else { return nil }
      return value.read(as: .cube).map { NamedCube(name: name, cube: $0) }
    }
  }
}

extension YAMLForm where Content == Cube {
  fileprivate static var cube: YAMLForm {
    .section("a cube") { keys in
      var typed: Cube.TypedAxis?
      if keys.has("typed") {
        let axis = keys.required("typed", .identifier)
        let domain = keys.required("domain", .identifier)
        let subject = keys.required("of", YAMLForm<Cube.Subject>.word)
        guard let axis, let domain, let subject else { return nil }
        typed = Cube.TypedAxis(name: axis, domain: domain, subject: subject)
      }
      return Cube(
        typed: typed,
        topicAxis: keys.optional("topic", .identifier),
        years: keys.optional("years", .years),
        scope: keys.optional("scope", .scope)
      )
    }
  }
}

extension YAMLForm where Content == Cube.ScopeAxis {
  fileprivate static var scope: YAMLForm {
    .section("an axis of what was stated when") { keys in
      let axis = keys.required("axis", .identifier)
      let previous = keys.required("previous", .identifier)
      guard let axis, let previous else { return nil }
      return Cube.ScopeAxis(name: axis, previous: previous)
    }
  }
}

extension YAMLForm where Content == Cube.YearAxis {
  fileprivate static var years: YAMLForm {
    .section("an axis of years") { keys in
      let axis = keys.required("axis", .identifier)
      let baseline = keys.required("baseline", .identifier)
      let milestone = keys.optional("milestone", .identifier)
      let target = keys.optional("target", .identifier)
      guard let axis, let baseline else { return nil }
      return Cube.YearAxis(
        name: axis,
        baseline: baseline,
        milestone: milestone,
        target: target
      )
    }
  }
}
