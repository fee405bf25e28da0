import Survey

/// A cube under the name that a map's datapoints use.
struct NamedCube {
  let name: String
  let cube: Cube
}

/// What a map's requirements may refer to, and which ids they have used.
final class MapNames {
  let topics: [String]
  let cubes: [NamedCube]
  private var ids: Set<String> = []

  init(topics: [DisclosureMap.Topic], cubes: [NamedCube]) {
    self.topics = topics.map(\.code)
    self.cubes = cubes
  }

  /// Whether an id is new.
  func use(_ id: String) -> Bool { ids.insert(id).inserted }
}

extension YAMLForm where Content == Requirement {
  static func requirement(_ names: MapNames) -> YAMLForm {
    .section("a requirement") { keys in
      let code = keys.required("code", .identifier)
      let topic = keys.required("topic", .located(.identifier))
      if let topic { keys.look(up: topic, among: names.topics, noun: "topic") }
      let title = keys.required("title", .wording)
      let predecessors = keys.optional("predecessor", .list(of: .identifier), default: [])
      let successors = keys.optional("successor", .list(of: .identifier), default: [])
      let datapoints = keys.required(
        "datapoints",
        .nonEmptyList(of: .datapoint(names), called: "a list of datapoints")
      )
      guard let code, let topic, let title, let datapoints else { return nil }
      return Requirement(
        code: code,
        topic: topic.content,
        title: title,
        predecessors: predecessors,
        successors: successors,
        datapoints: datapoints
      )
    }
  }
}

extension YAMLForm where Content == Datapoint {
  fileprivate static func datapoint(_ names: MapNames) -> YAMLForm {
    .section("a datapoint") { keys in
      let id = keys.required("id", .located(.identifier))
      let paragraph = keys.required("paragraph", .text)
      let need = keys.required("need", YAMLForm<Datapoint.Need>.word)
      let label = keys.required("label", .wording)
      let concept = keys.optional("concept", .identifier)
      let kind = keys.required("type", YAMLForm<Datapoint.Kind>.word)
      let cube = keys.cube(names)
      let finding = keys.optional("answer", .located(YAMLForm<Finding>.word))
      let choices = keys.optional("choices", .choices, default: [])
      let isAskedOfSuppliers = keys.optional("supplier", .flag, default: false)
      let formerly = keys.optional("formerly", .list(of: .identifier), default: [])
      keys.checkNew(id, names)
      keys.check(finding, fits: kind, in: cube)
      guard let id, let paragraph, let need, let label, let kind else { return nil }
      return Datapoint(
        id: id.content,
        paragraph: paragraph,
        need: need,
        label: label,
        concept: concept,
        kind: kind,
        cube: cube,
        finding: finding?.content,
        choices: choices,
        isAskedOfSuppliers: isAskedOfSuppliers,
        formerly: formerly
      )
    }
  }
}

extension YAMLMapping {
  fileprivate func look(up name: Located<String>, among known: [String], noun: String) {
    guard !known.contains(name.content) else { return }
    log.error(
      .danglingReference,
      at: name.place,
      "There is no \(noun) `\(name.content)` in the map.",
      hint: Words.suggestion(for: name.content, among: known)
    )
  }

  fileprivate func cube(_ names: MapNames) -> Cube {
    guard let name = optional("cube", .located(.identifier)) else { return .none }
    look(up: name, among: names.cubes.map(\.name), noun: "cube")
    return names.cubes.first { $0.name == name.content }?.cube ?? .none
  }

  fileprivate func checkNew(_ id: Located<String>?, _ names: MapNames) {
    guard let id, !names.use(id.content) else { return }
    log.error(
      .duplicateIdentifier,
      at: id.place,
      "The datapoint `\(id.content)` stands twice in the map.",
      hint: "Give each datapoint an id of its own."
    )
  }

  /// A finding must be of the datapoint's type, and its answers must have a place in the cube.
  fileprivate func check(
    _ finding: Located<Finding>?,
    fits kind: Datapoint.Kind?,
    in cube: Cube
  ) {
    guard let finding, let kind else { return }
    let word = finding.content.rawValue
    if !finding.content.kinds.contains(kind) {
      log.error(
        .contradiction,
        at: finding.place,
        "`\(word)` does not answer a datapoint of type `\(kind.rawValue)`.",
        hint: "It answers \(Words.list(finding.content.kinds.map(\.rawValue)))."
      )
    }
    if let subject = finding.content.subject, cube.typed?.subject != subject {
      log.error(
        .contradiction,
        at: finding.place,
        "`\(word)` has an answer for each \(subject.rawValue), which this datapoint's cube does "
          + "not tell apart.",
        hint: "Name a cube with `of: \(subject.rawValue)`."
      )
    }
  }
}

extension YAMLForm where Content == [Datapoint.Choice] {
  fileprivate static var choices: YAMLForm {
    .byKey("choices by word") { key, value in
      guard let word = key.read(as: .identifier) else { return nil }
      return value.read(as: YAMLForm<Datapoint.Choice>.choice(word))
    }
  }
}

extension YAMLForm where Content == Datapoint.Choice {
  fileprivate static func choice(_ word: String) -> YAMLForm {
    .section("a choice") { keys in
      let member = keys.required("member", .identifier)
      let name = keys.wording()
      guard let member, let name else { return nil }
      return Datapoint.Choice(word: word, member: member, name: name)
    }
  }
}
