package import Survey

/// A report as it was published: what stands in a `report.xml`, as plain values.
///
/// Every figure in it has passed the disclosure control of its own day, and is kept as it was
/// written, so that two editions are compared in the published decimals.
package struct PublishedReport: Sendable, Equatable {
  /// What an id stood for.
  package struct Named: Sendable, Equatable {
    package let id: String
    package let name: Wording

    package init(id: String, name: Wording) {
      self.id = id
      self.name = name
    }
  }

  /// The file as the user named it.
  package let file: String
  package let title: Wording
  package let undertaking: Undertaking
  package let period: DateRange
  /// The smallest number of people that a figure of it rests on.
  package let threshold: Int
  package let partnerships: [Named]
  /// In the order of the file.
  package let findings: [PublishedFinding]

  package init(
    file: String,
    title: Wording,
    undertaking: Undertaking,
    period: DateRange,
    threshold: Int,
    partnerships: [Named],
    findings: [PublishedFinding]
  ) {
    self.file = file
    self.title = title
    self.undertaking = undertaking
    self.period = period
    self.threshold = threshold
    self.partnerships = partnerships
    self.findings = findings
  }
}

/// What a published report says of one subject.
package struct PublishedFinding: Sendable, Equatable {
  /// A figure, a word or a state, as it stands in its attribute.
  package struct Figure: Sendable, Equatable {
    /// The attribute, behind the elements on the way to it: `mean`, `inference/p`.
    package let name: String
    package let text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  package let subject: PublishedSubject
  /// In the order of the file; the names differ.
  package let figures: [Figure]

  package init(subject: PublishedSubject, figures: [Figure]) {
    self.subject = subject
    self.figures = figures
  }

  /// The text of a figure; nil when there is none.
  package subscript(_ name: String) -> String? {
    figures.first { $0.name == name }?.text
  }
}
