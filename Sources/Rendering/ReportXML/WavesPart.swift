import Impact
import Markup
import Survey

extension OpenElement {
  /// The rounds of the questionnaire, and how many people took part in each.
  func addWaves(of report: Report) {
    let element = add("waves")
    for (wave, participation) in zip(report.project.waves, report.participation) {
      let child = element.add("wave", ["id": wave.id])
      child.set(wave.fieldwork)
      child.add("name", wave.name)
      child.add("participation").fill(with: participation.overall)
    }
  }

  /// How many people of one partnership took part in each wave.
  func addParticipations(_ waves: [(wave: String, participation: Participation)]) {
    let element = add("participations")
    for (wave, participation) in waves {
      element.add("participation", ["wave": wave]).fill(with: participation)
    }
  }

  private func fill(with participation: Participation) {
    add("respondents", participation.respondents, \.numeral)
    add("invited", participation.invited, \.numeral)
    add("response-rate", participation.responseRate, as: "percent", \.numeral)
  }
}
