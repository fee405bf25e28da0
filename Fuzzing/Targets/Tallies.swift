import Exchange
import Foundation
import Impact
import Markup
import Rendering
import Survey

extension FuzzTarget {
  /// The project that tallies are of; read once, from the folder that `Scripts/fuzz` runs in.
  private static let tallied: Project = {
    let file = "Fuzzing/Seeds/project/small.yaml"
    guard let text = try? String(contentsOfFile: file, encoding: .utf8),
      let project = ProjectReader.read(text, file: file).project
    else { fatalError("\(file) cannot be read: run from the folder of the repository") }
    return project
  }()

  /// Reads a partner's tally; one that is believed says the same when it is written again, and can be
  /// passed on protected, merged and reported.
  func readTally(_ bytes: [UInt8]) {
    let project = Self.tallied
    guard let tally = try? TallyReading.tally(bytes, file: "a.xml", of: project) else { return }
    do {
      let written = try Writer.xml(TallyXML.document(of: tally, in: project))
      let again = try TallyReading.tally(written, file: "again.xml", of: project)
      precondition(again.answers == tally.answers, "a tally that changes when it is passed on")
    } catch {
      preconditionFailure("a tally that can be read and not passed on: \(error)")
    }
    _ = try? tally.protected(in: project)
    guard let joining = try? Joining([tally, tally.named("other")], of: project),
      let answers = try? TalliedAnswers(of: joining.project, joining.answers)
    else { return }
    let report = Report(
      of: joining.project,
      answers: answers,
      ledger: Ledger(entries: [], diagnostics: []),
      provenance: Provenance(inputs: [], toolVersion: "fuzz", created: nil),
      threads: 1
    )
    let document = ReportXML.document(of: report)
    precondition(ReportSchema.validate(document).isEmpty, "a report that does not fit its schema")
  }
}

extension PartnerTally {
  /// The same counts of another partner.
  fileprivate func named(_ partner: String) -> PartnerTally {
    PartnerTally(
      partner: partner,
      exchange: exchange,
      facts: facts,
      answers: answers,
      inputs: inputs,
      toolVersion: toolVersion
    )
  }
}
