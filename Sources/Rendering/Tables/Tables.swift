package import Impact
package import Markup
package import Standards
package import Survey

/// Writes a report's findings as tidy tables, for spreadsheets and scripts.
///
/// There is one row for each finding and one column for each thing that is said of it. A table is
/// comma-separated UTF-8 with a byte order mark, line feeds and decimal points, as RFC 4180 has it
/// but for the line ends: scripts read it without options, and a spreadsheet's text import, which
/// knows the encoding by the mark, asks for nothing but the separator. Figures have full precision,
/// as in `report.xml`; names are in the language asked for, beside their ids.
///
/// A finding that is withheld or not known has its row with `state` and `reason` (the rule or
/// reason, by its word in `report.xml`), and all its figures are empty. A text that a spreadsheet
/// would take for a formula is made harmless by an apostrophe.
package enum Tables {
  /// A table as a file.
  package struct File: Sendable, Equatable {
    /// The name, such as `levels.csv`.
    package let name: String
    package let bytes: [UInt8]
  }

  /// The tables, always in the same order: levels, changes, outputs and what of
  /// them is claimed twice, targets and milestones, then what is said of how sure they are, then what
  /// is asked of the changes, how people were weighted, and what earlier reports said.
  ///
  /// A table without findings still has its header.
  package static func files(of report: Report, language: Language) -> [File] {
    let names = Names(project: report.project, language: language)
    return [
      File(name: "levels.csv", bytes: LevelsTable(names: names).csv(of: report)),
      File(name: "changes.csv", bytes: ChangesTable(names: names).csv(of: report)),
      File(name: "outputs.csv", bytes: OutputsTable(names: names).csv(of: report)),
      File(name: "shared-claims.csv", bytes: SharedClaimsTable(names: names).csv(of: report)),
      File(name: "targets.csv", bytes: TargetsTable(names: names).csv(of: report)),
      File(name: "milestones.csv", bytes: MilestonesTable(names: names).csv(of: report)),
      File(name: "change-checks.csv", bytes: ChangeChecksTable(names: names).csv(of: report)),
      File(name: "attrition.csv", bytes: AttritionTable(names: names).csv(of: report)),
      File(name: "reliability.csv", bytes: ReliabilityTable(names: names).csv(of: report)),
      File(
        name: "item-reliability.csv",
        bytes: ReliabilityTable(names: names).itemsCSV(of: report)
      ),
      File(name: "adverse.csv", bytes: AdverseTable(names: names).csv(of: report)),
      File(name: "comparisons.csv", bytes: ComparisonsTable(names: names).csv(of: report)),
      File(name: "balance.csv", bytes: BalanceTable(names: names).csv(of: report)),
      File(name: "courses.csv", bytes: CoursesTable(names: names).csv(of: report)),
      File(name: "tests.csv", bytes: TestsTable(names: names).csv(of: report)),
      File(name: "groups.csv", bytes: GroupsTable(names: names).csv(of: report)),
      File(name: "grades.csv", bytes: GradesTable(names: names).csv(of: report)),
      File(name: "weights.csv", bytes: WeightsTable(names: names).csv(of: report)),
      File(name: "restatements.csv", bytes: RestatementsTable(names: names).csv(of: report)),
      File(name: "comparatives.csv", bytes: ComparativesTable(names: names).csv(of: report)),
    ]
  }

  /// What answers the datapoints of a standard, and the few of them that a customer asks for.
  ///
  /// - Throws: `MarkupError` for an embedded phrase book that lacks a phrase, which is our own fault.
  package static func files(
    of index: DisclosureIndex,
    in project: Project,
    language: Language
  ) throws(MarkupError) -> [File] {
    let speech = try Speech(in: language)
    let names = Names(project: project, language: language)
    do {
      return [
        File(name: "datapoints.csv", bytes: try DatapointsTable(speech: speech).csv(of: index)),
        File(
          name: "supplier-answer.csv",
          bytes: try SupplierAnswerTable(names: names, speech: speech).csv(of: index)
        ),
      ]
    } catch {
      throw MarkupError("\(error)", at: Markup.Place(file: "tables"))
    }
  }
}
