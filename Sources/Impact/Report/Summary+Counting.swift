import Survey

extension Summary {
  /// Counts the changes of the main indicators over the partnerships.
  init(of project: Project, _ partnerships: [PartnershipFindings]) {
    var counts = (improved: 0, worsened: 0, unclear: 0, withheld: 0, notKnown: 0)
    for findings in partnerships where !findings.partnership.isComparisonOnly {
      for indicator in project.questionnaire.indicators {
        let change = findings.wholeChange(of: Measure(indicator: indicator.id, facet: nil))
        switch change?.estimate.state {
        case nil, .notKnown: counts.notKnown += 1
        case .withheld: counts.withheld += 1
        case .shown(let estimate):
          switch estimate.verdict.finding {
          case .improved: counts.improved += 1
          case .worsened: counts.worsened += 1
          case .unclear: counts.unclear += 1
          case nil: counts.notKnown += 1
          }
        }
      }
    }
    let spans = partnerships.filter { !$0.partnership.isComparisonOnly }
      .compactMap { $0.changes.last?.waves }
    let isOneSpan = spans.allSatisfy { $0 == spans[0] }
    self.init(
      hasChanges: !spans.isEmpty,
      waves: isOneSpan ? spans.first : nil,
      improved: counts.improved,
      worsened: counts.worsened,
      unclear: counts.unclear,
      withheld: counts.withheld,
      notKnown: counts.notKnown
    )
  }
}
