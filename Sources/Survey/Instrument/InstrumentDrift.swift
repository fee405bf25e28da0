/// What changed in the questionnaire from wave to wave, and what was decided about it.
///
/// An item drifts between two waves when its words, the labels or the range of its scale, or its
/// number in the questionnaire differ. Until someone decides that its answers can be compared
/// all the same, no change of its indicator is computed between the two waves.
package struct InstrumentDrift: Sendable, Equatable {
  private let project: Project
  /// By item index and wave index.
  private let forms: [[ItemForm]]

  /// Compares how the waves asked.
  ///
  /// - Parameter labels: What the files beside the answers say of it, by wave index; empty where
  ///   there are none. Where they speak of both of two waves they count beside the project file.
  package init(_ project: Project, labels: [FiledLabels] = []) {
    self.project = project
    forms = project.questionnaire.items.indices.map { item in
      project.waves.enumerated().map { index, wave in
        let filed = labels.indices.contains(index) ? labels[index] : FiledLabels()
        return ItemForm(project.questionnaire, item: item, wave: wave, filed)
      }
    }
  }

  /// What changed in some items between two waves, in the items' order.
  ///
  /// - Parameters:
  ///   - items: The items' indices in the questionnaire.
  ///   - from: The index of a wave.
  ///   - to: The index of another wave.
  package func drifts(of items: [Int], from: Int, to: Int) -> [ItemDrift] {
    items.compactMap { item in
      let (first, second) = (forms[item][from], forms[item][to])
      let aspects = first.aspectsThatDiffer(from: second)
      guard !aspects.isEmpty else { return nil }
      return ItemDrift(
        item: project.questionnaire.items[item].id,
        from: project.waves[from].id,
        to: project.waves[to].id,
        aspects: aspects,
        decision: decision(item, first, second),
        hasCommonScore: first.points == second.points
      )
    }
  }

  /// Whether two waves asked some items so differently that their scores are not compared.
  package func blocks(_ items: [Int], from: Int, to: Int) -> Bool {
    drifts(of: items, from: from, to: to).contains(where: \.isBlocking)
  }

  /// Whether the scores of an indicator, or of a facet of it, are not compared between two waves,
  /// given by their ids.
  package func blocks(indicator: String, facet: String? = nil, from: String, to: String) -> Bool {
    guard let first = project.waves.firstIndex(where: { $0.id == from }),
      let second = project.waves.firstIndex(where: { $0.id == to })
    else { return false }
    let items = project.questionnaire.itemIndices(of: indicator, facet: facet)
    return blocks(items, from: first, to: second)
  }

  /// Everything that changed between waves in a row, and between the first and the last.
  package var all: [ItemDrift] {
    pairs.flatMap { drifts(of: Array(forms.indices), from: $0, to: $1) }
  }

  /// A warning for each indicator whose change waits for a decision.
  package var diagnostics: [Diagnostic] {
    project.questionnaire.indicators.flatMap(diagnostics)
  }

  private func diagnostics(_ indicator: Indicator) -> [Diagnostic] {
    let items = project.questionnaire.itemIndices(of: indicator.id, facet: nil)
    var told: [[ItemForm]] = []
    return pairs.compactMap { from, to in
      let open = drifts(of: items, from: from, to: to).filter {
        $0.isBlocking && $0.decision?.verdict != .notComparable
      }
      let changed = open.map(\.item)
      let ways = items.filter { changed.contains(project.questionnaire.items[$0].id) }
        .flatMap { [forms[$0][from], forms[$0][to]] }
      guard !open.isEmpty, !told.contains(ways) else { return nil }
      told.append(ways)
      return Diagnostic(of: open, in: indicator, at: place(of: changed, from: from, to: to))
    }
  }

  /// Where the project file says that the first of some items was asked otherwise, or else names the
  /// later wave's labels.
  private func place(of items: [String], from: Int, to: Int) -> Place? {
    let stated = project.waves[to].asked + project.waves[from].asked
    return items.lazy.compactMap { item in stated.first { $0.item == item }?.place }.first
      ?? project.waves[to].labels.first?.place
  }

  /// Each two waves in a row, then the first and the last.
  private var pairs: [(Int, Int)] {
    let steps = Array(zip(project.waves.indices, project.waves.indices.dropFirst()))
    return steps.count > 1 ? steps + [(0, project.waves.count - 1)] : steps
  }

  /// The decision about an item asked in two ways; of several, one against comparing.
  private func decision(_ item: Int, _ first: ItemForm, _ second: ItemForm) -> InstrumentDecision? {
    let fitting = project.decisions.filter { decision in
      guard decision.item == project.questionnaire.items[item].id,
        let from = project.waves.firstIndex(where: { $0.id == decision.from }),
        let to = project.waves.firstIndex(where: { $0.id == decision.to })
      else { return false }
      let decided = (forms[item][from], forms[item][to])
      return decided == (first, second) || decided == (second, first)
    }
    return fitting.first { $0.verdict == .notComparable } ?? fitting.first
  }
}

/// An item that two waves asked differently.
package struct ItemDrift: Sendable, Equatable {
  /// What of an item can change.
  package enum Aspect: String, Sendable, CaseIterable {
    /// The question's words.
    case wording
    /// The lowest or the highest value, or how fine it is.
    case range
    /// The words at the ends of the scale.
    case anchors
    /// The words at its other points.
    case labels
    /// The item's number in the questionnaire.
    case position
  }

  package let item: String
  /// The two waves by id.
  package let from: String
  package let to: String
  /// In the order of ``Aspect``; never empty.
  package let aspects: [Aspect]
  package let decision: InstrumentDecision?
  /// Whether both scales have as many points; without that no decision makes them comparable.
  package let hasCommonScore: Bool

  /// Whether the indicator's change is not computed.
  package var isBlocking: Bool { decision?.verdict != .comparable || !hasCommonScore }
}

/// How a wave asked an item.
private struct ItemForm: Sendable, Equatable {
  let wording: [Wording.Variant]
  let scale: Scale?
  let position: Int
  /// As the wave's own files have it; nil where they say nothing.
  let filed: FiledForm?

  init(_ questionnaire: Questionnaire, item index: Int, wave: Wave, _ labels: FiledLabels) {
    let item = questionnaire.items[index]
    let asked = wave.asked.first { $0.item == item.id }
    wording = item.wording.replaced(by: asked?.wording)
    scale = questionnaire.scale(of: item, in: wave)
    position = asked?.position ?? index + 1
    filed = labels.form(of: item, in: wave)
  }

  func aspectsThatDiffer(from other: ItemForm) -> [ItemDrift.Aspect] {
    ItemDrift.Aspect.allCases.filter { aspect in
      switch aspect {
      case .wording: wording != other.wording || isFiledOtherwise(than: other, in: .wording)
      case .range: range != other.range
      case .anchors:
        labels(atEnds: true) != other.labels(atEnds: true)
          || isFiledOtherwise(than: other, in: .anchors)
      case .labels:
        labels(atEnds: false) != other.labels(atEnds: false)
          || isFiledOtherwise(than: other, in: .labels)
      case .position: position != other.position
      }
    }
  }

  private func isFiledOtherwise(than other: ItemForm, in aspect: ItemDrift.Aspect) -> Bool {
    guard let filed, let otherFiled = other.filed else { return false }
    return aspect == .wording
      ? filed.hasOtherWording(than: otherFiled)
      : filed.hasOtherLabels(than: otherFiled, atEnds: aspect == .anchors, of: scale)
  }

  /// How many points lie between the scale's ends, in whole units.
  var points: Double? { scale.map { Double($0.width) / Double($0.unit) } }

  private var range: [Int] { scale.map { [$0.minimum, $0.maximum, $0.decimals] } ?? [] }

  private func labels(atEnds: Bool) -> [Wording] {
    guard let scale else { return [] }
    let ends = [scale.minimum, scale.maximum]
    return scale.points.filter { ends.contains($0.value) == atEnds }.map(\.label)
  }
}

extension Wording {
  /// The variants, those of the languages of another text replaced by it; a text without a
  /// language replaces all.
  fileprivate func replaced(by other: Wording?) -> [Variant] {
    guard let other else { return variants }
    if other.variants.contains(where: { $0.language == nil }) { return other.variants }
    let languages = other.variants.map(\.language)
    let all = variants.filter { !languages.contains($0.language) } + other.variants
    return all.sorted { ($0.language?.rawValue ?? "") < ($1.language?.rawValue ?? "") }
  }
}

extension Questionnaire {
  /// The scale on which a wave asked an item.
  package func scale(of item: Item, in wave: Wave) -> Scale? {
    let id = wave.asked.first { $0.item == item.id }?.scale ?? item.scale
    return scales.first { $0.id == id }
  }
}

extension Diagnostic {
  fileprivate init(of drifts: [ItemDrift], in indicator: Indicator, at place: Place?) {
    let items = drifts.map { drift in
      "`\(drift.item)` (\(drift.aspects.map(\.rawValue).joined(separator: ", ")))"
    }
    let waves = drifts.first.map { "`\($0.from)` and `\($0.to)`" } ?? ""
    let decidable = drifts.allSatisfy(\.hasCommonScore)
    self.init(
      .warning,
      .instrumentChanged,
      at: place,
      "Between the waves \(waves) the questionnaire changed in \(items.joined(separator: ", ")), "
        + "so no change of `\(indicator.id)` is computed.",
      hint: decidable
        ? "Record under `decisions` whether the answers are `comparable` or `not-comparable`, with "
          + "a reason."
        : "The scales have different numbers of points, so there is no common score: record under "
          + "`decisions` that the answers are `not-comparable`."
    )
  }
}
