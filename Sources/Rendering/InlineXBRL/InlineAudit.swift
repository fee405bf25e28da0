import Markup
import Survey

/// Looks at a finished document of facts for what a validator would refuse, and for what it would
/// let pass although it is wrong.
///
/// The writer makes none of these mistakes by itself; a template might.
struct InlineAudit {
  private let document: Document
  private let language: Language
  private let elements: [Element]
  /// The elements that are not XHTML, with their names: few among many.
  private let others: [(element: Element, name: String, namespace: String?)]

  private static let inline = "http://www.xbrl.org/2013/inlineXBRL"
  private static let instance = "http://www.xbrl.org/2003/instance"
  private static let nilNamespace = "http://www.w3.org/2001/XMLSchema-instance"

  init(of document: Document, in language: Language) {
    self.document = document
    self.language = language
    elements = Self.all(in: document.root)
    others = elements.compactMap { element in
      let namespace = element.namespace
      return namespace == Namespace.xhtml ? nil : (element, element.name, namespace)
    }
  }

  /// Everything that is wrong, in the order of the document for each kind of mistake.
  var faults: [MarkupError] {
    page + identifiers + contexts + units + references + values + continuations
  }

  private func fault(_ reason: String, _ element: Element) -> MarkupError {
    MarkupError(reason, at: element.place)
  }

  private static func all(in root: Element) -> [Element] {
    var (found, waiting) = ([Element](), [root])
    while let element = waiting.popLast() {
      found.append(element)
      waiting += element.children.reversed()
    }
    return found
  }

  private func all(_ name: String, _ namespace: String) -> [Element] {
    others.filter { $0.name == name && $0.namespace == namespace }.map(\.element)
  }

  /// The elements that state a fact.
  private var facts: [Element] {
    all("nonFraction", Self.inline) + all("nonNumeric", Self.inline)
  }
}

// MARK: - The page

extension InlineAudit {
  private var page: [MarkupError] {
    let strange = elements.compactMap { element in
      element.namespace == Namespace.xhtml
        ? StrictXHTML.fault(of: element).map { fault($0, element) } : nil
    }
    let drawings = others.filter { $0.namespace == Namespace.svg }.map(\.element)
    let headers = all("header", Self.inline)
    return strange
      + drawings.prefix(1).map { fault("SVG may not stand between the page's elements", $0) }
      + (headers.count == 1 ? [] : [fault("there must be one header of facts", document.root)])
  }

  private var identifiers: [MarkupError] {
    var seen: Set<String> = []
    return elements.compactMap { element in
      guard let id = element["id"], !seen.insert(id).inserted else { return nil }
      return fault("the id '\(id)' is not unique", element)
    }
  }
}

// MARK: - Contexts and units

extension InlineAudit {
  private var contexts: [MarkupError] {
    let used = Set(facts.compactMap { $0["contextRef"] })
    return all("context", Self.instance).flatMap { context in
      var faults: [MarkupError] = []
      let id = context["id"] ?? ""
      if !used.contains(id) { faults.append(fault("no fact uses the context '\(id)'", context)) }
      if context.child("entity")?.child("segment") != nil {
        faults.append(fault("the context '\(id)' has a segment; members go into scenario", context))
      }
      let days = ["startDate", "endDate"].compactMap { name in
        context.child("period")?.child(name).flatMap { CalendarDate($0.text) }
      }
      if days.count != 2 || days[0] > days[1] {
        faults.append(fault("the context '\(id)' is no stretch of days", context))
      }
      return faults
    }
  }

  private var units: [MarkupError] {
    all("unit", Self.instance).compactMap { unit in
      unit.children.map(\.text) == ["xbrli:pure"]
        ? nil : fault("the unit '\(unit["id"] ?? "")' is not xbrli:pure", unit)
    }
  }

  private var references: [MarkupError] {
    let contexts = Set(all("context", Self.instance).compactMap { $0["id"] })
    let units = Set(all("unit", Self.instance).compactMap { $0["id"] })
    return facts.compactMap { fact in
      guard let context = fact["contextRef"], contexts.contains(context) else {
        return self.fault("a fact has no context", fact)
      }
      guard fact.name == "nonFraction" else { return nil }
      guard let unit = fact["unitRef"], units.contains(unit) else {
        return self.fault("a number has no unit", fact)
      }
      return nil
    }
  }
}

// MARK: - Values

extension InlineAudit {
  private var values: [MarkupError] {
    let known = [InlineFormat.yes, InlineFormat.no, InlineFormat.date(in: language)]
    return facts.compactMap { element in
      if element["nil", namespace: Self.nilNamespace] == "true" {
        return element.text.isEmpty ? nil : fault("a fact without a value has one", element)
      }
      guard element.name == "nonFraction" else {
        let isKnown = element["format"].map(known.contains) ?? true
        return isKnown ? nil : fault("a format is not known in this language", element)
      }
      if element["decimals"] == nil { return fault("a number does not say its decimals", element) }
      guard element["format"] == InlineFormat.number(in: language) else {
        return fault("a number has not the format of the language", element)
      }
      return isNumber(element.text) ? nil : fault("'\(element.text)' is no number here", element)
    }
  }

  /// Whether digits are written as the language writes them, in groups of three.
  private func isNumber(_ text: String) -> Bool {
    let (mark, group): (Character, Character) = language == .danish ? (",", ".") : (".", ",")
    let halves = text.split(separator: mark, omittingEmptySubsequences: false)
    guard halves.count <= 2, halves.allSatisfy({ !$0.isEmpty }) else { return false }
    let groups = halves[0].split(separator: group, omittingEmptySubsequences: false)
    let isGrouped = groups.count == 1 || (1...3).contains(groups[0].count)
    return isGrouped && groups.dropFirst().allSatisfy { $0.count == 3 }
      && (groups + halves.dropFirst()).allSatisfy { digits in
        !digits.isEmpty && digits.utf8.allSatisfy { (48...57).contains($0) }
      }
  }

  private var continuations: [MarkupError] {
    let wanted = elements.compactMap { $0["continuedAt"] }
    let given = all("continuation", Self.inline).compactMap { $0["id"] }
    guard wanted.sorted() == given.sorted() else {
      return [fault("a text and its continuation do not find each other", document.root)]
    }
    return []
  }
}
