import Impact
import Survey

/// What a report says to each topic of a map.
///
/// It is gathered once: a map has many datapoints in few topics.
struct Answerings {
  let report: Report
  let map: DisclosureMap
  private let byTopic: [String: Answering]

  init(_ report: Report, by map: DisclosureMap) {
    self.report = report
    self.map = map
    let immaterial = report.project.disclosures.notMaterial.map(\.id)
    let material = map.topics.filter { topic in
      topic.role != nil && !immaterial.contains(topic.code) && Answering.meets(topic, report)
    }
    let isUntracked = Answering.isUntracked(in: report.project.disclosures, by: map)
    byTopic = Dictionary(
      map.topics.map { topic in
        (topic.code, Answering(report, by: map, on: topic, beside: material, isUntracked))
      }
    ) { first, _ in first }
  }

  /// What is said in the topic of a code; nil when the map has none.
  subscript(topic: String) -> Answering? { byTopic[topic] }

  /// A datapoint with what is said in its topic; nil for one that the map does not have.
  func find(_ id: String) -> (datapoint: Datapoint, context: Answering)? {
    for requirement in map.requirements {
      guard let datapoint = requirement.datapoints.first(where: { $0.id == id }),
        let context = self[requirement.topic]
      else { continue }
      return (datapoint, context)
    }
    return nil
  }
}
