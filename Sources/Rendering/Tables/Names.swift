import Impact
import Survey

/// The names of what findings refer to by id, in one language.
///
/// An id that nothing has gives no name.
struct Names {
  let language: Language
  private let indicators: [String: Indicator]
  private let outputs: [String: OutputKind]
  private let waves: [String: Wave]

  init(project: Project, language: Language) {
    self.language = language
    indicators = Dictionary(project.questionnaire.indicators.map { ($0.id, $0) }) { first, _ in
      first
    }
    outputs = Dictionary(project.outputs.kinds.map { ($0.id, $0) }) { first, _ in first }
    waves = Dictionary(project.waves.map { ($0.id, $0) }) { first, _ in first }
  }

  func text(_ wording: Wording?) -> String? { wording?.text(in: language) }

  func indicator(_ id: String?) -> String? {
    text(id.flatMap { indicators[$0]?.name })
  }

  func facet(of measure: Measure) -> String? {
    text(indicators[measure.indicator]?.facets.first { $0.id == measure.facet }?.name)
  }

  func output(_ id: String?) -> String? {
    text(id.flatMap { outputs[$0]?.name })
  }

  func unit(ofOutput id: String) -> String? { text(outputs[id]?.unit) }

  func wave(_ id: String) -> String? { text(waves[id]?.name) }

  /// The columns that say which partnership a row is about.
  func partnershipColumns<Row>(
    _ partnership: @escaping (Row) -> Partnership
  ) -> [Column<Row>] {
    [
      .text("partnership_id") { partnership($0).id },
      .text("partnership") { text(partnership($0).name) },
    ]
  }

  /// The columns that say what a row measures.
  func measureColumns<Row>(_ measure: @escaping (Row) -> Measure) -> [Column<Row>] {
    [
      .text("indicator_id") { measure($0).indicator },
      .text("indicator") { indicator(measure($0).indicator) },
      .text("facet_id") { measure($0).facet },
      .text("facet") { facet(of: measure($0)) },
    ]
  }
}
