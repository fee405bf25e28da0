import Impact
import Survey

/// What the user says to a datapoint: once for the topic as a whole, or by the names of what it tells
/// apart.
struct OwnAnswers {
  private let datapoint: Datapoint
  private let context: Answering
  private let answers: [Answer]

  init(to datapoint: Datapoint, in stated: DisclosureAnswers, _ context: Answering) {
    self.datapoint = datapoint
    self.context = context
    let subjects = context.subjects(of: datapoint)
    let texts = stated.narrative.filter { $0.id == datapoint.id }
      .map { ($0.name, Fact.Content.prose([.written($0.content)])) }
    let values = stated.values.filter { $0.id == datapoint.id }
      .map { ($0.name, StatedValue.content(of: $0.content, for: datapoint)) }
    answers = (texts + values).compactMap { name, content in
      guard let content else { return nil }
      guard let name else { return Answer(content: content) }
      return subjects.called(name).first
        .map { Answer(subject: $0.subject, key: $0.key, content: content) }
    }
  }

  /// The answer for the topic as a whole.
  var whole: Answer? { answers.first { $0.key == nil } }

  private var isNamed: Bool { answers.contains { $0.key != nil } }

  /// The answers where nothing was computed, or a state where there are none.
  func alone(orElse state: DisclosureIndex.State) -> (DisclosureIndex.State, [Answer]) {
    if let whole { return (.narrative, [whole]) }
    guard isNamed else { return (state, []) }
    return (part(of: context.asked(by: datapoint, isNamed: true), answers) ?? .narrative, answers)
  }

  /// The answers with what was computed: a text for the topic speaks of all that is asked for, a value
  /// of what nothing was computed for; one by name stands with its own.
  func joined(to computed: [Answer]) -> (DisclosureIndex.State, [Answer]) {
    let asked = context.asked(by: datapoint)
    guard let whole else {
      let all =
        computed.map { answer in
          answers.first { $0.key == answer.key }.map(answer.followed) ?? answer
        } + answers.filter { own in !computed.contains { $0.key == own.key } }
      return (part(of: asked, all) ?? .figure, all)
    }
    guard case .prose = whole.content else {
      let rest = asked.unanswered(by: computed).map {
        Answer(subject: $0.subject, key: $0.key, content: whole.content)
      }
      return (.figure, computed + rest)
    }
    return (.figure, whole.joined(to: computed))
  }

  /// Of how many it is answered; nil where of all.
  private func part(of asked: [Asked], _ answers: [Answer]) -> DisclosureIndex.State? {
    let missing = asked.unanswered(by: answers).count
    return missing == 0 ? nil : .partial(asked.count - missing, of: asked.count)
  }
}

extension Answer {
  /// The user's text together with what was computed.
  ///
  /// It follows a computed text about the same, and is otherwise a text of its own about the topic as
  /// a whole.
  func joined(to answers: [Answer]) -> [Answer] {
    guard answers.count == 1, let only = answers.first, only.key == nil else {
      return [self] + answers
    }
    return [only.followed(by: self)]
  }

  /// A computed text with the user's after it; anything else stays as it was computed.
  fileprivate func followed(by own: Answer) -> Answer {
    guard case .prose(let computed) = content, case .prose(let words) = own.content else {
      return self
    }
    return Answer(subject: subject, key: key, content: .prose(computed + words))
  }
}
