/// What an id of the project file can name.
enum NameKind: Hashable {
  case scale
  case indicator
  case facet(indicator: String)
  case item
  case wave
  case partnership
  case output
  /// How the wave column writes a wave.
  case waveValue
  /// How the partnership column writes a partnership.
  case partnershipValue
  case initiative(partnership: String)
  case target(partnership: String)
  case group
  /// How a group's column writes a value, by its id or name.
  case groupValue(group: String)
  /// What an account goes through: an initiative of the partnership, or a kind of output.
  case activity(partnership: String)

  /// What messages call such a thing.
  var noun: String {
    switch self {
    case .scale: "scale"
    case .indicator: "indicator"
    case .facet: "facet"
    case .item: "item"
    case .wave: "wave"
    case .partnership: "partnership"
    case .output: "kind of output"
    case .waveValue: "value for a wave"
    case .partnershipValue: "value for a partnership"
    case .initiative: "initiative"
    case .target: "target"
    case .group: "group"
    case .groupValue: "value"
    case .activity: "initiative or output"
    }
  }

  /// One such thing by its id, and by what it belongs to.
  func named(_ id: String) -> String {
    switch self {
    case .facet(let owner), .initiative(let owner), .target(let owner), .groupValue(let owner),
      .activity(let owner):
      "\(noun) `\(id)` of `\(owner)`"
    default: "\(noun) `\(id)`"
    }
  }
}

/// The names that a project file declares, and where it uses them.
///
/// Uses are only looked up when the whole file is read, so that sections may refer to each
/// other in any order, and a section with a fault elsewhere still lends its names.
struct Names {
  fileprivate struct Use {
    let kind: NameKind
    let id: String
    let place: Place
  }

  /// Names of a kind in the order of declaration; built-in names have no place.
  fileprivate struct Declared {
    private(set) var names: [(id: String, place: Place?)] = []
    /// Where each name stands, since a project may have thousands.
    private var positions: [String: Int] = [:]

    func contains(_ id: String) -> Bool { positions[id] != nil }

    /// Adds a name behind the others; a built-in one of a declared name gives way.
    mutating func append(_ id: String, at place: Place?) {
      if let position = positions[id] {
        guard place != nil else { return }
        names.remove(at: position)
        for index in position..<names.count { positions[names[index].id] = index }
      }
      positions[id] = names.count
      names.append((id, place))
    }

    /// Where the project file declares a name.
    func place(of id: String) -> Place? { positions[id].flatMap { names[$0].place } }
  }

  fileprivate var declared: [NameKind: Declared] = [:]
  fileprivate var uses: [Use] = []
}

extension ReadingLog {
  /// Makes a name known that the project file need not declare.
  func know(_ kind: NameKind, _ id: String) {
    names.declared[kind, default: Names.Declared()].append(id, at: nil)
  }

  /// Makes a name known; one that is declared already is a fault.
  ///
  /// - Returns: Whether the name is new.
  @discardableResult
  func declare(_ kind: NameKind, _ id: String, at place: Place) -> Bool {
    if let earlier = names.declared[kind]?.place(of: id) {
      error(
        .duplicateIdentifier,
        at: place,
        "The \(kind.named(id)) is declared twice, first in line \(earlier.line ?? 0).",
        hint: "Give each \(kind.noun) a name of its own."
      )
      return false
    }
    names.declared[kind, default: Names.Declared()].append(id, at: place)
    return true
  }

  /// Notes that a name is used, to be looked up at the end.
  func use(_ kind: NameKind, _ id: String, at place: Place) {
    names.uses.append(Names.Use(kind: kind, id: id, place: place))
  }

  /// Whether a name has been used so far.
  func isUsed(_ kind: NameKind, _ id: String) -> Bool {
    names.uses.contains { $0.kind == kind && $0.id == id }
  }

  /// Whether any name of a kind has been used so far.
  func isAnyUsed(_ kind: NameKind) -> Bool {
    names.uses.contains { $0.kind == kind }
  }

  /// The names of a kind that the project file declares, in its order.
  func namesDeclared(_ kind: NameKind) -> [(id: String, place: Place)] {
    (names.declared[kind]?.names ?? []).compactMap { id, place in place.map { (id, $0) } }
  }

  /// Complains of every use of a name that nothing declares.
  func lookUpNames() {
    for use in names.uses {
      let known = namesKnown(use.kind)
      guard !known.contains(use.id), !isSectionMissing(use.kind) else { continue }
      error(
        .danglingReference,
        at: use.place,
        "There is no \(use.kind.named(use.id)).",
        hint: Words.suggestion(for: use.id, among: known)
      )
    }
  }

  /// Whether nothing of a kind is known, which has been complained of already.
  private func isSectionMissing(_ kind: NameKind) -> Bool {
    if case .facet(let indicator) = kind {
      return names.declared[.indicator]?.contains(indicator) != true
    }
    return namesKnown(kind).isEmpty
  }

  /// The names that a use may be of, built-in ones included.
  private func namesKnown(_ kind: NameKind) -> [String] {
    if case .activity(let owner) = kind {
      return namesKnown(.initiative(partnership: owner)) + namesKnown(.output)
    }
    return (names.declared[kind]?.names ?? []).map(\.id)
  }
}
