import Impact
import Markup
import Statistics

extension OpenElement {
  /// What stands beside a change for whoever asks how sure it is.
  func addEvidence(of change: ChangeEstimate) {
    let everyone = add("everyone")
    let ranks = everyone.add("rank-sum")
    ranks.set(change.everyone.ranks) {
      ranks.set("p", $0.p.numeral)
      ranks.set("cliff-delta", $0.delta.numeral)
      ranks.set($0.interval)
    }
    everyone.add(change.everyone.pole)
    let linked = add("linked-people")
    linked.set(change.linkedPeople) { linked.add($0) }
    guard let error = change.measurementError else { return }
    let child = add("measurement-error")
    child.set(error) {
      child.set("standard-error", $0.standardError.numeral)
      child.set("minimal-detectable-change", $0.minimalDetectableChange.numeral)
    }
  }

  private func add(_ people: ChangeEstimate.LinkedPeople) {
    set("n", people.n.numeral)
    for effect in people.effectSizes { add("standardised").set(effect) }
    let ranks = add("signed-ranks")
    ranks.set(people.signedRanks) {
      ranks.set("statistic", $0.statistic.numeral)
      ranks.set("p", $0.p.numeral)
      ranks.set("rank-biserial", $0.rankBiserial.numeral)
      ranks.set($0.interval)
    }
    let signs = add("signs")
    signs.set(people.signs) {
      signs.set("increased", $0.increased.numeral)
      signs.set("decreased", $0.decreased.numeral)
      signs.set("unchanged", $0.unchanged.numeral)
      signs.set("p", $0.p.numeral)
    }
    add(people.pole)
    let moves = add("pole-moves")
    moves.set(people.poleMoves) {
      moves.set("entered", $0.entered.numeral)
      moves.set("left", $0.left.numeral)
      moves.set("p", $0.p.numeral)
    }
  }

  private func add(_ pole: Disclosed<ChangeEstimate.PoleChange>) {
    let element = add("pole-change")
    element.set(pole) {
      element.set("difference", $0.difference.numeral)
      element.set($0.interval)
    }
  }

  /// Sets a standardised difference and its interval, if it has one.
  func set(_ effect: ChangeEstimate.EffectSize) {
    set("g", effect.g.numeral)
    set("standardiser", effect.standardiser.rawValue)
    if let interval = effect.interval { set(interval) }
  }

  /// Sets the two ends of an interval.
  func set(_ interval: Interval) {
    set("low", interval.lower.numeral)
    set("high", interval.upper.numeral)
  }
}
