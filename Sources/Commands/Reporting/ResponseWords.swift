import Survey

/// How far people came, and how they met each item, as tables for those who hold the files.
struct ResponseWords {
  private let accounts: [RowAccount]

  init(_ accounts: [RowAccount]) {
    self.accounts = accounts
  }

  /// A table of the files that say how far people came; empty where none does.
  var states: [String] {
    let told = accounts.filter { $0.allResponses != nil }
    guard !told.isEmpty else { return [] }
    let states: [ResponseState] = [.complete, .partial, .invited, .rejected]
    var table = TextTable([
      ("file", .left), ("wave", .left), ("complete", .right), ("partial", .right),
      ("no answer", .right), ("rejected", .right),
    ])
    for account in told {
      guard let counts = account.allResponses else { continue }
      table.add(
        [account.file, account.wave]
          + states.map { "\(counts[$0])" }
      )
    }
    return [""] + table.lines
  }

  /// A table of the items, and what the exports of each wave cannot tell; empty without items.
  func items(_ states: [ItemStates]) -> [String] {
    guard !states.isEmpty else { return [] }
    var table = TextTable([
      ("item", .left), ("wave", .left), ("answered", .right), ("don't know", .right),
      ("skipped", .right), ("not shown", .right),
    ])
    for state in states {
      table.add(
        [state.item, state.wave]
          + [state.answered, state.offScale, state.skipped, state.notShown].map { "\($0)" }
      )
    }
    return [""] + table.lines + [""] + untold
  }

  private var untold: [String] {
    PlatformName.allCases.filter { name in accounts.contains { $0.platform == name } }
      .flatMap { name in
        let files = accounts.filter { $0.platform == name }.map(\.file)
        return ["What \(Words.list(files)) cannot tell:"]
          + Platforms.untold(name).map { "  \($0)" }
      }
  }
}
