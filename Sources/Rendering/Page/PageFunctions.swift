import Markup
import Survey

/// What expressions of the page's templates may call.
///
/// | function | what it gives |
/// |---|---|
/// | `s:text(key, …)` | a phrase, its places filled with the arguments |
/// | `s:count(key, n)` | the phrase `key.one` or `key.other` for a count |
/// | `s:local(nodes)` | of one text in several languages the one to show |
/// | `s:number(x)`, `s:number(x, decimals)` | a number; without decimals an amount of at most two |
/// | `s:signed(x)`, `s:signed(x, decimals)` | the same with its sign |
/// | `s:magnitude(x, decimals)` | a number without its sign |
/// | `s:percent(x)`, `s:percent(x, decimals)` | a percentage, without decimals unless asked |
/// | `s:probability(x)` | a p value |
/// | `s:figure(finding, attribute)`, `…, decimals)` | its number if it is shown, else why not |
/// | `s:signed-figure(finding, attribute)`, `…, decimals)` | the same with a sign |
/// | `s:percentage(finding)`, `s:percentage(finding, decimals)` | its attribute `percent`, else why not |
/// | `s:word(finding, key)` | the phrase `key.value` for its attribute `value`, else why not |
/// | `s:why(finding)` | why it is not shown; empty if it is |
/// | `s:date(x)`, `s:dates(start, end)`, `s:since(start, end)` | a day; a stretch; one that may be open |
struct PageFunctions {
  let tongue: Tongue
  let report: ReportIndex

  var byName: [String: XPathFunction] {
    texts.merging(numbers) { $1 }.merging(findings) { $1 }.merging(dates) { $1 }
  }

  private var texts: [String: XPathFunction] {
    [
      "text": XPathFunction(arguments: 1...9) { call in
        let arguments = call.arguments.map(\.string)
        return .string(try tongue.phrases.phrase(arguments[0], Array(arguments.dropFirst())))
      },
      "count": XPathFunction(arguments: 2...2) { call in
        let count = Int(call.arguments[1].number)
        return .string(try tongue.phrases.phrase(call.arguments[0].string, count: count))
      },
      "local": XPathFunction(arguments: 1...1) { call in
        .nodes([try chosen(from: call.arguments[0]).node])
      },
    ]
  }

  private var numbers: [String: XPathFunction] {
    [
      "number": number(tongue.numbers.amount, tongue.numbers.number),
      "signed": number(tongue.numbers.signedAmount, tongue.numbers.signed),
      "magnitude": number(tongue.numbers.amount, tongue.numbers.magnitude),
      "percent": number({ tongue.numbers.percent($0, decimals: 0) }, tongue.numbers.percent),
      "probability": XPathFunction(arguments: 1...1) { call in
        .string(tongue.numbers.probability(try decimal(call.arguments[0])))
      },
    ]
  }

  private var findings: [String: XPathFunction] {
    [
      "figure": figure(tongue.numbers.amount, tongue.numbers.number),
      "signed-figure": figure(tongue.numbers.signedAmount, tongue.numbers.signed),
      "percentage": XPathFunction(arguments: 1...2) { call in
        try finding(call.arguments[0], "percent") { value in
          let decimals = try call.arguments.dropFirst().first.map(places) ?? 0
          return tongue.numbers.percent(value, decimals: decimals)
        }
      },
      "word": XPathFunction(arguments: 2...2) { call in
        let element = try element(call.arguments[0])
        guard let value = element["value"], element.isShown else {
          return .string(try why(element))
        }
        return .string(try tongue.phrases.phrase("\(call.arguments[1].string).\(value)"))
      },
      "why": XPathFunction(arguments: 1...1) { call in
        .string(try why(try element(call.arguments[0])))
      },
    ]
  }

  private var dates: [String: XPathFunction] {
    [
      "date": XPathFunction(arguments: 1...1) { call in
        .string(tongue.dates.date(try date(call.arguments[0])))
      },
      "dates": XPathFunction(arguments: 2...2) { call in
        let (start, end) = (try date(call.arguments[0]), try date(call.arguments[1]))
        guard let range = DateRange(start: start, end: end) else {
          throw PageFault.notDates("\(start) to \(end)")
        }
        return .string(tongue.dates.range(range))
      },
      "since": XPathFunction(arguments: 2...2) { call in
        let ends = call.arguments.map(\.string)
        let days = try ends.map { $0.isEmpty ? "" : tongue.dates.date(try date($0)) }
        if ends[1].isEmpty { return .string(try tongue.phrases.phrase("since.from", [days[0]])) }
        if ends[0].isEmpty { return .string(try tongue.phrases.phrase("since.until", [days[1]])) }
        return .string(try tongue.phrases.phrase("since.both", days))
      },
    ]
  }
}

// MARK: - Findings

extension PageFunctions {
  /// Why a finding is not shown; empty if it is.
  func why(_ finding: Element) throws -> String {
    switch finding["state"] {
    case "shown": ""
    case "withheld": try withheld(finding["rule"] ?? "")
    default: try tongue.phrases.phrase("unknown.\(finding["reason"] ?? "")")
    }
  }

  /// Why a figure is kept back by a rule.
  func withheld(_ rule: String) throws -> String {
    try tongue.phrases.phrase("withheld.\(rule)", [report.privacyThreshold])
  }

  private func figure(
    _ amount: @escaping (ExactDecimal) -> String,
    _ number: @escaping (ExactDecimal, Int) -> String
  ) -> XPathFunction {
    XPathFunction(arguments: 2...3) { call in
      try finding(call.arguments[0], call.arguments[1].string) { value in
        guard call.arguments.count == 3 else { return amount(value) }
        return number(value, try places(call.arguments[2]))
      }
    }
  }

  private func finding(
    _ value: XPathValue,
    _ attribute: String,
    write: (ExactDecimal) throws -> String
  ) throws -> XPathValue {
    let element = try element(value)
    guard element.isShown else { return .string(try why(element)) }
    guard let number = element.decimal(attribute) else {
      throw PageFault.notANumber(element[attribute] ?? "")
    }
    return .string(try write(number))
  }
}

// MARK: - Arguments

extension PageFunctions {
  /// The one of several variants that is to be shown.
  func chosen(from value: XPathValue) throws -> Element {
    guard case .nodes(let nodes) = value,
      let element = tongue.choose(among: nodes.compactMap(\.element))
    else { throw PageFault.noElement }
    return element
  }

  private func element(_ value: XPathValue) throws -> Element {
    guard case .nodes(let nodes) = value, let element = nodes.first?.element else {
      throw PageFault.noElement
    }
    return element
  }

  private func number(
    _ amount: @escaping (ExactDecimal) -> String,
    _ number: @escaping (ExactDecimal, Int) -> String
  ) -> XPathFunction {
    XPathFunction(arguments: 1...2) { call in
      let value = try decimal(call.arguments[0])
      guard call.arguments.count == 2 else { return .string(amount(value)) }
      return .string(number(value, try places(call.arguments[1])))
    }
  }

  private func decimal(_ value: XPathValue) throws -> ExactDecimal {
    let text =
      if case .number(let number) = value { number.numeral } else { value.string }
    guard let decimal = ExactDecimal(text) else { throw PageFault.notANumber(text) }
    return decimal
  }

  private func places(_ value: XPathValue) throws -> Int {
    guard let places = Int(exactly: value.number), (0...9).contains(places) else {
      throw PageFault.notANumber(value.string)
    }
    return places
  }

  private func date(_ value: XPathValue) throws -> CalendarDate { try date(value.string) }

  private func date(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else { throw PageFault.notDates(text) }
    return date
  }
}

/// What a template hands to a function that cannot take it.
enum PageFault: Error, Equatable, CustomStringConvertible {
  case noElement
  case notANumber(String)
  case notDates(String)
  case unknownChart(String)

  var description: String {
    switch self {
    case .noElement: "no element is selected"
    case .notANumber(let text): "'\(text)' is not a number"
    case .notDates(let text): "'\(text)' is no date, or no stretch of days"
    case .unknownChart(let kind): "there is no chart of kind '\(kind)'"
    }
  }
}
