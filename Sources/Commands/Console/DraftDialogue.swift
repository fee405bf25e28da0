import Survey

/// Asks the open questions of a draft one by one.
struct DraftDialogue {
  /// Prints a text.
  let say: (String) throws -> Void
  /// Reads what is typed on the next line; nil at the end of the input.
  let hear: () -> String?

  /// The draft with the answers in it; what nobody answers stays open.
  func answered(_ draft: Draft) throws -> Draft {
    var answering = DraftAnswering(draft.text)
    try say(
      "\(draft.openQuestions) open questions. Enter leaves one open, = takes what stands there; the"
        + " end of the input leaves all others open.\n"
    )
    while let question = answering.next() {
      try say("\n" + words(for: question))
      guard let answer = hear() else { break }
      try take(answer.filter { $0 != "\r" }, of: question, into: &answering)
    }
    return Draft(
      text: answering.text,
      openQuestions: answering.openQuestions,
      diagnostics: draft.diagnostics
    )
  }

  private func take(
    _ answer: String,
    of question: OpenQuestion,
    into answering: inout DraftAnswering
  ) throws {
    switch answer.trimmingBlanks {
    case "": answering.leave()
    case "=" where question.canBeKept: answering.keep()
    case "=": try say("There is nothing to take yet.\n")
    case let answer:
      for fault in answering.answer(answer) {
        try say(([fault.summary] + [fault.hint].compactMap(\.self)).joined(separator: " ").harmless)
        try say("\n")
      }
    }
  }

  private func words(for question: OpenQuestion) -> String {
    let subject = question.subject.map { "\($0): " } ?? ""
    return
      ((question.lines + [subject + question.text]).map(\.harmless) + ["> "])
      .joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
