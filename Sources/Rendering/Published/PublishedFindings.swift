import Impact
import Markup
import Survey

/// Reads what a report says of a partnership.
struct PublishedFindings {
  /// The indicator that each item measures.
  let indicators: [String: String]
  /// The waves with the last day of their fieldwork.
  let waves: [(id: String, end: String)]

  /// All findings of a partnership, in the order of the file.
  func all(in partnership: Element) -> [PublishedFinding] {
    let reader = Reader(id: partnership["id"] ?? "", indicators: indicators, waves: waves)
    return partnership.children.flatMap { part in
      switch part.name {
      case "outputs": part.children.flatMap(reader.output)
      case "targets": part.children.flatMap(reader.target)
      case "courses": part.children.flatMap(reader.course)
      case "groups": part.children.flatMap(reader.group)
      default: part.children.compactMap { reader.finding($0) }
      }
    }
  }
}

/// Reads the findings of one partnership.
private struct Reader {
  /// The partnership's id.
  let id: String
  let indicators: [String: String]
  let waves: [(id: String, end: String)]

  /// A finding whose element is named like its kind; nil for other elements.
  func finding(_ element: Element, in group: GroupValue? = nil) -> PublishedFinding? {
    guard let kind = PublishedSubject.Kind(rawValue: element.name) else { return nil }
    var subject = subject(kind, about: element)
    subject.waves = ["wave", "from", "to", "last"].compactMap { element[$0] }
    subject.group = group
    return PublishedFinding(subject: subject, figures: element.figures())
  }

  /// The amounts of an output, and what is said of all of them.
  func output(_ element: Element) -> [PublishedFinding] {
    let amounts = element.children("amount")
    let periods = amounts.compactMap(\.days)
    let span = periods.first.flatMap { first in
      periods.last.flatMap { DateRange(start: first.start, end: $0.end) }
    }
    let parts =
      amounts.map { (PublishedSubject.Kind.amount, $0, $0.days) }
      + element.children("change").map { (.outputChange, $0, periods.last) }
      + element.children("total").map { (.outputTotal, $0, span) }
    return parts.map { kind, part, period in
      var subject = PublishedSubject(partnership: id, kind: kind)
      subject.output = element["kind"]
      subject.period = period
      return PublishedFinding(subject: subject, figures: part.figures())
    }
  }

  /// What is to be reached, and how far it has been: the latter belongs to its day.
  func target(_ element: Element) -> [PublishedFinding] {
    var goal = subject(.target, about: element)
    goal.target = element["id"]
    let set = element.figures { ["baseline", "goal"].contains($0.name) }
    let actual = element.child("actual")
    guard let date = actual?["date"], let day = CalendarDate(date) else {
      return [PublishedFinding(subject: goal, figures: set)]
    }
    var progress = subject(.targetProgress, about: element)
    progress.target = element["id"]
    progress.period = DateRange(start: day, end: day)
    progress.waves = waves.filter { $0.end == date && progress.indicator != nil }.map(\.id)
    let reached = element.figures { ["actual", "progress", "status"].contains($0.name) }
    return [
      PublishedFinding(subject: goal, figures: set),
      PublishedFinding(subject: progress, figures: reached),
    ]
  }

  /// The trend and the durability of a measure, which belong to the waves that they rest on.
  func course(_ element: Element) -> [PublishedFinding] {
    element.children.compactMap { part in
      guard let finding = finding(part), !finding.subject.waves.isEmpty else { return nil }
      var subject = finding.subject
      subject.indicator = element["indicator"]
      subject.facet = element["facet"]
      return PublishedFinding(subject: subject, figures: finding.figures)
    }
  }

  func group(_ element: Element) -> [PublishedFinding] {
    let group = element["group"].flatMap { group in
      element["group-value"].map { GroupValue(group: group, value: $0) }
    }
    return element.children.compactMap { finding($0, in: group) }
  }

  /// A subject with the ids that its element has.
  private func subject(_ kind: PublishedSubject.Kind, about element: Element) -> PublishedSubject {
    var subject = PublishedSubject(partnership: id, kind: kind)
    subject.item = element["item"]
    subject.indicator = element["indicator"] ?? subject.item.flatMap { indicators[$0] }
    subject.facet = element["facet"]
    subject.output = element["output"]
    return subject
  }
}

extension Element {
  /// The figures in an element and below it: its attributes but those that say what it is about.
  ///
  /// - Parameter isMeant: Which of the elements directly inside are read.
  fileprivate func figures(
    of isMeant: (Element) -> Bool = { _ in true }
  ) -> [PublishedFinding.Figure] {
    var figures = plainAttributes.filter { !Self.subjects.contains($0.name) }
      .map { PublishedFinding.Figure(name: $0.name, text: $0.value) }
    for child in children where isMeant(child) { child.add(to: &figures, behind: "") }
    var names: Set<String> = []
    return figures.filter { names.insert($0.name).inserted }
  }

  private func add(to figures: inout [PublishedFinding.Figure], behind path: String) {
    let name = name
    let marker = Self.markers[name].flatMap { self[$0] }.map { "[\($0)]" } ?? ""
    let path = path + name + marker + "/"
    for (name, value) in plainAttributes {
      figures.append(PublishedFinding.Figure(name: path + name, text: value))
    }
    for child in children { child.add(to: &figures, behind: path) }
  }

  /// The attributes that say what a finding is about, or where in its own report it stands.
  private static let subjects: Set<String> = [
    "wave", "from", "to", "last", "indicator", "facet", "item", "output", "kind", "id", "of",
    "start", "end", "span",
  ]
  /// The attribute that tells elements of one name apart.
  private static let markers = [
    "companion": "method", "compared-companion": "method", "share": "value",
    "item-reliability": "item",
  ]
}
