/// Which partnerships say that they reach the same people.
///
/// They do if they name the same place, in any language and whatever the case and the spaces, and
/// meet its people in the same role. An area that only serves comparison claims nothing.
package struct CommonGround {
  /// The partnerships that have a place and a role in common, by index: two or more each, and no
  /// group within another.
  package let groups: [[Int]]

  package init(of partnerships: [Partnership]) {
    let claimants = partnerships.indices.filter { !partnerships[$0].isComparisonOnly }
    let grounds = claimants.map { index in
      Ground(
        index: index,
        places: Set(partnerships[index].place.variants.map { Self.folded($0.text) }),
        roles: Set(partnerships[index].roles)
      )
    }
    var found: [[Int]] = []
    for role in Partnership.StakeholderRole.allCases {
      let inRole = grounds.filter { $0.roles.contains(role) }
      for ground in inRole {
        let group = inRole.filter { !$0.places.isDisjoint(with: ground.places) }.map(\.index)
        if group.count > 1, !found.contains(group) { found.append(group) }
      }
    }
    groups = found.filter { group in
      !found.contains { $0 != group && Set($0).isSuperset(of: group) }
    }
  }

  private struct Ground {
    let index: Int
    let places: Set<String>
    let roles: Set<Partnership.StakeholderRole>
  }

  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
