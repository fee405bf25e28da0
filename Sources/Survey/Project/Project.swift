/// What `samhold.yaml` says: what is reported, by whom, and where the answers lie.
package struct Project: Sendable, Equatable {
  /// The version of the project file format that this program reads.
  package static let formatVersion = 1

  package let title: Wording
  /// The language of the report unless another is asked for.
  package let language: Language
  package let undertaking: Undertaking
  /// The period that the report covers.
  package let period: DateRange
  package let privacy: Privacy
  package let scoring: ScoringRules
  package let duplicates: DuplicateRule
  package let questionnaire: Questionnaire
  /// The waves in order of fieldwork; at least one, none overlapping.
  package internal(set) var waves: [Wave]
  /// The partnerships in the order of the project file; at least one.
  package let partnerships: [Partnership]
  package let outputs: OutputsDeclaration
  /// The answers to adverse findings (`findings`), in the order of the project file.
  package let acknowledgements: [Acknowledgement]
  /// The ways to divide respondents (`groups`), in the order of the project file.
  package internal(set) var groups: [RespondentGroup]
  package internal(set) var evidence = EvidenceRules()
  /// The user's own words about the whole, in the order of the project file.
  package internal(set) var narrative: [NarrativeText] = []
  /// Claims above their grade that someone answers for.
  package internal(set) var claims: [ClaimOverride] = []
  /// What was decided about items that changed from wave to wave.
  package internal(set) var decisions: [InstrumentDecision] = []
  /// The key files that link people whose identifiers change between waves.
  package internal(set) var links: [InputFile] = []
  /// The earlier reports that this one is compared with.
  package internal(set) var previous: [InputFile] = []
  /// Why figures differ from those of earlier reports, in the order of the project file.
  package internal(set) var restatements: [RestatementEntry] = []
  /// How people are weighted who are not weighted by a column alone (`weights`).
  package internal(set) var weights = WeightRules()
  /// What a tally of this project tells (`exchange`).
  package internal(set) var exchange = ExchangeRule.protected
  /// How partners' people are reported whose tallies are merged (`measure`).
  package internal(set) var measure = MeasuringRule.joint
  /// What is answered to a reporting standard.
  package internal(set) var disclosures = DisclosureAnswers()
  /// Every text of the user's that may claim something, in the order of the project file.
  package internal(set) var writtenTexts: [WrittenText] = []

  package init(
    title: Wording,
    language: Language,
    undertaking: Undertaking,
    period: DateRange,
    privacy: Privacy,
    scoring: ScoringRules,
    duplicates: DuplicateRule,
    questionnaire: Questionnaire,
    waves: [Wave],
    partnerships: [Partnership],
    outputs: OutputsDeclaration,
    acknowledgements: [Acknowledgement] = [],
    groups: [RespondentGroup] = []
  ) {
    self.title = title
    self.language = language
    self.undertaking = undertaking
    self.period = period
    self.privacy = privacy
    self.scoring = scoring
    self.duplicates = duplicates
    self.questionnaire = questionnaire
    self.waves = waves
    self.partnerships = partnerships
    self.outputs = outputs
    self.acknowledgements = acknowledgements
    self.groups = groups
  }
}
