import Survey

/// The cohorts of a project by name: partnerships, and every value of every group in each.
struct Cohorts {
  struct Cohort {
    let index: Int
    let partnership: String
    /// Nil for all people of the partnership.
    let group: String?
    let value: String?
    /// The index of the partnership's own cohort.
    let whole: Int
  }

  /// In the order of the project file; the partnerships first.
  let all: [Cohort]
  private let byName: [Name: Int]

  private struct Name: Hashable {
    let partnership: String
    let group: String?
    let value: String?
  }

  init(_ project: Project) {
    var all = project.partnerships.enumerated().map { index, partnership in
      Cohort(index: index, partnership: partnership.id, group: nil, value: nil, whole: index)
    }
    for (group, declared) in project.groups.enumerated() {
      for (value, part) in declared.values.enumerated() {
        all += project.partnerships.enumerated().map { index, partnership in
          Cohort(
            index: project.cohort(partnership: index, group: group, value: value),
            partnership: partnership.id,
            group: declared.id,
            value: part.id,
            whole: index
          )
        }
      }
    }
    self.all = all
    byName = Dictionary(
      all.enumerated().map { position, cohort in
        let name = Name(
          partnership: cohort.partnership,
          group: cohort.group,
          value: cohort.value
        )
        return (name, position)
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The cohort of some names; nil when the project has none.
  func cohort(partnership: String, group: String?, value: String?) -> Cohort? {
    byName[Name(partnership: partnership, group: group, value: value)].map { all[$0] }
  }
}
