/// How the margins of a partnership divide its people.
package struct MarginCells: Sendable {
  /// The margins' groups by index in the project.
  private let groups: [Int]
  /// By margin and value of its group: the category's index from 1, or 0 where it has none.
  private let categoryOfValue: [[Int]]

  package init(_ project: Project, partnership: Int) {
    let margins = project.margins(ofPartnership: partnership)
    let known = margins.compactMap { margin in
      project.groups.firstIndex { $0.id == margin.group }.map { (margin, $0) }
    }
    groups = known.map(\.1)
    categoryOfValue = known.map { margin, group in
      project.groups[group].values.map { value in
        let category = margin.categories.firstIndex {
          !Set(value.spellings).isDisjoint(with: $0.values)
        }
        return category.map { $0 + 1 } ?? 0
      }
    }
  }

  /// The categories of a person by margin; 0 where it is not known.
  ///
  /// - Parameter values: By group index: the value that the person has; negative where there is
  ///   none.
  func categories(of values: [Int]) -> [Int] {
    groups.indices.map { margin in
      let value = values[groups[margin]]
      return value < 0 ? 0 : categoryOfValue[margin][value]
    }
  }
}
