/// The stable, documented codes of diagnostics, grouped by the room that complains.
///
/// A code is never reused for another fault. 1xx: the project file. 2xx: the form of a CSV
/// file or a workbook. 3xx: what a questionnaire file says, from 350 on as a platform's export, from
/// 370 on what is suspicious in it, from 390 on what a partner's tally says. 4xx: the outputs ledger,
/// from 450 on what may be shown and who may claim it. 5xx: the report. 6xx: files and the command
/// line. 9xx: our own fault.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  // The project file.
  case yamlSyntax = "SH101"
  case unknownKey = "SH102"
  case missingKey = "SH103"
  case wrongType = "SH104"
  case valueOutOfRange = "SH105"
  case danglingReference = "SH106"
  case duplicateIdentifier = "SH107"
  case overlappingWaves = "SH108"
  case itemWithoutIndicator = "SH109"
  case targetBeforeBaseline = "SH110"
  case unsupportedVersion = "SH111"
  case contradiction = "SH112"
  case milestoneOutOfOrder = "SH113"
  case restatementWithoutDifference = "SH130"

  // The form of a CSV file or a workbook.
  case malformedCSV = "SH201"
  case emptyFile = "SH202"
  case headerOnly = "SH203"
  case notText = "SH204"
  case encoding = "SH205"
  case missingColumn = "SH206"
  case ambiguousColumn = "SH207"
  case workbookUnreadable = "SH208"
  case workbookTooLarge = "SH209"
  case unknownSheet = "SH210"
  case workbookEncrypted = "SH211"

  // What a questionnaire file says.
  case unknownLabel = "SH301"
  case unknownPartnership = "SH302"
  case unknownWave = "SH303"
  case missingRespondent = "SH304"
  case duplicateRespondent = "SH305"
  case moreAnswersThanInvited = "SH306"
  case scoreTooFine = "SH307"
  case encodingFallback = "SH308"
  case valueOffScale = "SH309"
  case partnershipWithoutRespondents = "SH310"
  case itemMayNeedReversing = "SH311"
  case itemMayBeReversedAlready = "SH312"
  case moreAnswersThanPopulation = "SH313"
  case unreadableWeight = "SH314"
  case missingSamplingUnit = "SH315"
  case weightsNotExact = "SH316"
  case marginWithoutPeople = "SH317"
  case marginsOutOfReach = "SH318"
  case marginsMissed = "SH319"
  case claimAboveGrade = "SH320"
  case instrumentChanged = "SH321"
  case labelsWithoutItem = "SH322"

  // What a platform's export says.
  case headerRecognised = "SH350"
  case codesNotStated = "SH351"
  case codesByLabel = "SH352"
  case labelNotOnScale = "SH353"
  case codesLettered = "SH354"
  case linkedTwice = "SH355"
  case otherKey = "SH356"
  case itemNotKnown = "SH360"
  case itemNeverNamed = "SH361"
  case answeredTwice = "SH362"
  case respondentDiffers = "SH363"
  case answerOfNobody = "SH364"
  case tooManyAnswers = "SH365"
  case columnRenamed = "SH366"
  case itemsReordered = "SH367"

  // What is suspicious about answers that can be read; only `samhold check` looks for it.
  case straightLining = "SH370"
  case impossibleDate = "SH371"
  case endBeforeStart = "SH372"
  case dateOutsideFieldwork = "SH373"
  case identifiersAlike = "SH374"
  case answersJumped = "SH375"
  case nearestLabel = "SH376"
  case dateOrderUnknown = "SH377"
  case personalData = "SH380"

  // What a partner's tally says.
  case tallyUnusable = "SH390"
  case tallyVersion = "SH391"
  case tallyInconsistent = "SH392"
  case questionnaireDiffers = "SH393"
  case tallyTwice = "SH394"
  case tallyTooLarge = "SH395"
  case tallyWeighted = "SH396"
  case tallyPartnerUnknown = "SH397"
  case doubleCountPossible = "SH398"
  case peopleFileUnusable = "SH399"

  // The outputs ledger.
  case unknownOutput = "SH401"
  case badAmount = "SH402"
  case badPeriod = "SH403"
  case unknownInitiative = "SH404"
  case outputOutsidePeriod = "SH405"

  // What may be shown, and who may claim it.
  case thresholdWithoutReason = "SH450"
  case sharesAboveWhole = "SH451"
  case claimedTwice = "SH452"

  // The report.
  case templateFault = "SH501"
  case reportInvalid = "SH502"
  case statementNotTagged = "SH503"
  case acknowledgementWithoutFinding = "SH510"

  // Earlier reports.
  case previousReportUnusable = "SH530"
  case previousReportVersion = "SH531"
  case previousReportForeign = "SH532"
  case unexplainedRestatement = "SH533"
  case fewPeopleBetweenReports = "SH534"
  case partnershipRenamed = "SH535"

  // Files and the command line.
  case fileMissing = "SH601"
  case fileUnreadable = "SH602"
  case cannotWrite = "SH603"
  case fileChanged = "SH604"
  case staleOutput = "SH605"

  // Our own fault.
  case internalFault = "SH901"
}
