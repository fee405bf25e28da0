import CSV
import Survey

extension Inspection {
  /// What was seen, for programs.
  ///
  /// The keys are described in Docs/exports.md; further ones may be added.
  var json: JSONValue {
    .object([
      ("file", .string(table)),
      ("platform", .string(recognition.platform?.rawValue ?? "unknown")),
      ("variant", recognition.platform == nil ? .null : .string(variant)),
      ("part", .string(part.rawValue)),
      ("candidates", .array(recognition.candidates.map(\.json))),
      ("encoding", .string(sniffed.dialect.encoding.rawValue)),
      ("delimiter", .string(delimiterName)),
      ("header_rows", .number(headerRows)),
      ("hxl_tags", .flag(hasTags)),
      ("records", .number(records)),
      ("responses", responses?.json ?? .null),
      ("empty_records", .number(emptyRows)),
      ("long", long?.json ?? .null),
      ("time", time?.json ?? .null),
      ("languages", JSONValue(languages)),
      ("sidecars", JSONValue(sidecars)),
      ("not_told", JSONValue(untold)),
      ("columns", .array(columns.map(\.json))),
      ("columns_left_out", .number(columnsLeftOut)),
    ])
  }
}

extension Recognition.Candidate {
  fileprivate var json: JSONValue {
    .object([
      ("platform", .string(platform.rawValue)),
      (
        "evidence",
        .array(
          evidence.map { evidence in
            .object([
              ("strength", .string("\(evidence.strength)")), ("seen", .string(evidence.words)),
            ])
          }
        )
      ),
    ])
  }
}

extension LongProposal {
  fileprivate var json: JSONValue {
    .object([
      ("respondent", .string(respondent)), ("item", .string(item)), ("value", .string(value)),
    ])
  }
}

extension ResponseCounts {
  fileprivate var json: JSONValue {
    .object([
      ("complete", .number(self[.complete])), ("partial", .number(self[.partial])),
      ("invited_without_answer", .number(self[.invited])), ("rejected", .number(self[.rejected])),
    ])
  }
}

extension TimeSpan {
  fileprivate var json: JSONValue {
    var entries: [(key: String, value: JSONValue)] = [("column", .string(column))]
    switch days {
    case .known(let range):
      entries.append(("start", .string(range.start.description)))
      entries.append(("end", .string(range.end.description)))
    case .ambiguous(let orders):
      entries.append(("ambiguous", JSONValue(orders.map(\.rawValue))))
    case .none: entries.append(("placeholder", .string("1980-01-01")))
    }
    return .object(entries + [("zones", JSONValue(zones))])
  }
}

extension InspectedColumn {
  fileprivate var json: JSONValue {
    .object([
      ("number", .number(number)), ("name", JSONValue(name)), ("key", JSONValue(key)),
      ("kind", .string(kind.name)), ("detail", JSONValue(kind.detail)),
      ("filled", .number(filled)), ("no_answer", .number(noAnswer)),
      ("not_shown", .number(notShown)),
    ])
  }
}
