import Exchange
import Impact
import Survey

/// Partners' tallies, read from their files.
struct PartnerTallies {
  /// In the order in which they were named; at least one.
  let tallies: [PartnerTally]
  /// What they were when read, in the same order.
  let provenance: [Provenance.Input]
  let identities: Set<FileStatus.Identity>

  /// Reads the files.
  ///
  /// - Parameters:
  ///   - paths: At least one.
  ///   - folder: From which the paths are told.
  /// - Throws: ``Complaints`` with everything that is wrong with any of them.
  init(_ paths: [String], in folder: Folder, of project: Project) throws(Complaints) {
    guard !project.isWeighted else { throw Complaints([.weightedTally]) }
    var tallies: [PartnerTally] = []
    var provenance: [Provenance.Input] = []
    var identities: Set<FileStatus.Identity> = []
    var complaints: [Diagnostic] = []
    for path in paths {
      let name = folder.path.isEmpty ? path : folder.way(to: path)
      do throws(Complaints) {
        let (bytes, identity) = try InputFile(named: name)
          .contents(at: path, atMost: TallyReading.mostBytes)
        guard identities.insert(identity).inserted else { throw Self.twice(name) }
        let tally = try TallyReading.tally(bytes, file: name, of: project)
        let counted = Set(tallies.flatMap(\.answerFiles))
        guard counted.isDisjoint(with: tally.answerFiles) else { throw Self.twice(name) }
        tallies.append(tally)
        provenance.append(Provenance.Input(name, .tally, Fingerprint(of: bytes)))
      } catch {
        complaints += error.diagnostics
      }
    }
    guard complaints.isEmpty else { throw Complaints(complaints) }
    (self.tallies, self.provenance, self.identities) = (tallies, provenance, identities)
  }

  private static func twice(_ name: String) -> Complaints {
    Complaints([
      Diagnostic(
        .error,
        .tallyTwice,
        at: Place(file: name),
        "Answers in this tally are in one that is named before it too, and would count twice.",
        hint: "Name each tally once, and none together with one that it has been merged into."
      )
    ])
  }
}

extension PartnerTally {
  /// The files whose answers are counted, by what is in them.
  fileprivate var answerFiles: [String] {
    inputs.filter { $0.purpose == .answers }.map(\.sha256)
  }
}

extension Diagnostic {
  /// That weights stand in the way of a tally.
  static let weightedTally = Diagnostic(
    .error,
    .tallyWeighted,
    "People of this project are weighted, or drawn from strata or clusters; tallies hold no weights.",
    hint:
      "Leave out weights, strata, clusters and margins, or make the report from all files at once."
  )
}
