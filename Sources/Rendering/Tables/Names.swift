import Impact
import Survey

/// The names of what findings refer to by id, in one language.
///
/// An id that nothing has gives no name.
struct Names {
  let project: Project
  let language: Language

  func text(_ wording: Wording?) -> String? { wording?.text(in: language) }

  func indicator(_ id: String?) -> String? { text(known(id)?.name) }

  func facet(of measure: Measure) -> String? {
    text(known(measure.indicator)?.facets.first { $0.id == measure.facet }?.name)
  }

  func output(_ id: String?) -> String? { text(kind(id)?.name) }

  func unit(ofOutput id: String) -> String? { text(kind(id)?.unit) }

  func wave(_ id: String) -> String? { text(project.waves.first { $0.id == id }?.name) }

  private func known(_ indicator: String?) -> Indicator? {
    project.questionnaire.indicators.first { $0.id == indicator }
  }

  private func kind(_ output: String?) -> OutputKind? {
    project.outputs.kinds.first { $0.id == output }
  }

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
