import CSV
import Survey

extension Inspection {
  /// What was seen, for programs.
  ///
  /// The keys are described in Docs/exports.md; further ones may be added.
  var json: JSONText {
    .object([
      ("file", .string(path)),
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
      ("time", time?.json ?? .null),
      ("languages", JSONText(languages)),
      ("sidecars", JSONText(sidecars)),
      ("not_told", JSONText(untold)),
      ("columns", .array(columns.map(\.json))),
      ("columns_left_out", .number(columnsLeftOut)),
    ])
  }
}

extension Recognition.Candidate {
  fileprivate var json: JSONText {
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

extension ResponseCounts {
  fileprivate var json: JSONText {
    .object([
      ("complete", .number(self[.complete])), ("partial", .number(self[.partial])),
      ("invited_without_answer", .number(self[.invited])), ("rejected", .number(self[.rejected])),
    ])
  }
}

extension TimeSpan {
  fileprivate var json: JSONText {
    var entries: [(key: String, value: JSONText)] = [("column", .string(column))]
    switch days {
    case .known(let range):
      entries.append(("start", .string(range.start.description)))
      entries.append(("end", .string(range.end.description)))
    case .ambiguous(let orders):
      entries.append(("ambiguous", JSONText(orders.map(\.rawValue))))
    case .none: entries.append(("placeholder", .string("1980-01-01")))
    }
    return .object(entries + [("zones", JSONText(zones))])
  }
}

extension InspectedColumn {
  fileprivate var json: JSONText {
    .object([
      ("number", .number(number)), ("name", JSONText(name)), ("key", JSONText(key)),
      ("kind", .string(kind.name)), ("detail", JSONText(kind.detail)),
      ("filled", .number(filled)), ("no_answer", .number(noAnswer)),
      ("not_shown", .number(notShown)),
    ])
  }
}
