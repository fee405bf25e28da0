extension OutputsDeclaration {
  /// What holds when the project file has no `outputs`.
  static let builtIn = OutputsDeclaration(files: [], kinds: OutputKind.builtIn)
}

extension YAMLForm where Content == OutputsDeclaration {
  /// The section `outputs`: the declared kinds, then the built-in ones.
  static var outputs: YAMLForm {
    .section("the outputs") { keys in
      let files = keys.optional(
        "files",
        .list(of: .ledgerFile, called: "a list of files"),
        default: []
      )
      let declared = keys.optional("kinds", .outputKinds, default: [])
      let others = OutputKind.builtIn.filter { kind in
        !declared.contains { $0.id == kind.id }
      }
      return OutputsDeclaration(files: files, kinds: declared + others)
    }
  }
}

extension YAMLForm where Content == [OutputKind] {
  fileprivate static var outputKinds: YAMLForm {
    .byKey("kinds of output by id") { key, value in
      guard let id = key.read(as: .identifier) else { return nil }
      key.log.declare(.output, id, at: key.place)
      let builtIn = OutputKind.builtIn.first { $0.id == id }
      if value.isEmpty, let builtIn { return builtIn }
      return value.read(as: .outputKind(id: id, builtIn: builtIn))
    }
  }
}

extension YAMLForm where Content == OutputKind {
  /// A kind of output; what it leaves out, a built-in one of the same id provides.
  fileprivate static func outputKind(id: String, builtIn: OutputKind?) -> YAMLForm {
    .section("the output `\(id)`") { keys in
      let name = keys.given("name", orBy: builtIn?.name)
      let unit = keys.given("unit", orBy: builtIn?.unit)
      let addsOverPeriods = keys.optional(
        "adds_over_periods",
        .flag,
        default: builtIn?.addsOverPeriods ?? true
      )
      let isEstimated = keys.optional("estimated", .flag)
      let method = keys.optional("method", .wording(about: nil, as: .output(id: id)))
      guard let name, let unit else { return nil }
      return OutputKind(
        id: id,
        name: name,
        unit: unit,
        addsOverPeriods: addsOverPeriods,
        isEstimated: isEstimated,
        method: method
      )
    }
  }
}
