internal import Yams

/// The keys of a section, taken one after the other by the function that reads it.
///
/// Every key that is asked for counts as known; when the reading function is done, each key
/// that nobody asked for is reported.
package final class YAMLMapping {
  fileprivate struct Entry {
    let key: YAMLValue
    let text: String
    let value: YAMLValue
  }

  /// Where the section begins.
  package let place: Place
  package let log: ReadingLog
  private let name: String
  fileprivate let entries: [Entry]
  private var known: [String] = []
  private var missing: [(key: String, code: DiagnosticCode, expected: String)] = []

  /// The keys of a mapping; nil, with a complaint, when the value is none.
  fileprivate init?(_ value: YAMLValue, name: String) {
    guard case .mapping(let mapping) = value.node else { return nil }
    place = value.place
    log = value.log
    self.name = name
    var entries: [Entry] = []
    let keyName = "a key of \(name)"
    for (keyNode, node) in mapping {
      let key = YAMLValue(node: keyNode, name: keyName, log: value.log)
      guard let text = key.scalar, !text.isEmpty else {
        key.complain(mustBe: "a word")
        continue
      }
      if let earlier = entries.first(where: { $0.text == text }) {
        SyntaxFault.duplicateKey(text, first: earlier.key.place, again: key.place)
          .report(to: value.log)
        continue
      }
      let named = YAMLValue(node: node, name: "`\(text)`", log: value.log)
      entries.append(Entry(key: key, text: text, value: named))
    }
    self.entries = entries
  }

  /// Whether the section has a key, whatever its value.
  package func has(_ key: String) -> Bool {
    index(of: key) != nil
  }

  // By index, so that no entry is copied to be compared.
  private func index(of key: String) -> Int? {
    for index in entries.indices where entries[index].text == key { return index }
    return nil
  }

  /// Where a key's value begins, or the section if it has no such key.
  package func place(of key: String) -> Place {
    index(of: key).map { entries[$0].value.place } ?? place
  }

  /// The value of a key that must be there; nil, with a complaint, when it is not or is faulty.
  package func required<Content>(
    _ key: String,
    _ form: YAMLForm<Content>,
    orElse code: DiagnosticCode = .missingKey
  ) -> Content? {
    guard let value = take(key) else {
      missing.append((key, code, form.expected))
      return nil
    }
    guard !value.isEmpty else {
      log.error(
        code,
        at: value.place,
        "`\(key)` has no value.",
        hint: "Write \(form.expected)."
      )
      return nil
    }
    return form.read(value)
  }

  /// The value of a key that may be left out; nil when it is left out or faulty.
  package func optional<Content>(_ key: String, _ form: YAMLForm<Content>) -> Content? {
    take(key).flatMap(form.read)
  }

  /// The value of a key that may be left out, or a default; the default also stands in for a
  /// faulty value, so that nothing else complains of its absence.
  package func optional<Content>(
    _ key: String,
    _ form: YAMLForm<Content>,
    default standard: Content
  ) -> Content {
    optional(key, form) ?? standard
  }

  private func take(_ key: String) -> YAMLValue? {
    known.append(key)
    return index(of: key).map { entries[$0].value }
  }

  /// Complains of missing and unknown keys; a misspelt one is not also called missing.
  fileprivate func complain() {
    let unknown = entries.indices.filter { !known.contains(entries[$0].text) }
    guard !unknown.isEmpty || !missing.isEmpty else { return }
    var meant: Set<String> = []
    let free = known.filter { !has($0) }
    for entry in unknown.map({ entries[$0] }) {
      if let nearest = EditDistance.nearest(to: entry.text, among: free) {
        meant.insert(nearest)
      }
      log.error(
        .unknownKey,
        at: entry.key.place,
        "There is no key `\(entry.text)` in \(name).",
        hint: hint(for: entry.text, free: free)
      )
    }
    for (key, code, expected) in missing where !meant.contains(key) {
      log.error(
        code,
        at: place,
        "The key `\(key)` is missing in \(name).",
        hint: "Add `\(key):` with \(expected)."
      )
    }
  }

  private func hint(for key: String, free: [String]) -> String {
    if key == "<<" { return "Merge keys are not read; write the keys out." }
    let candidates = EditDistance.nearest(to: key, among: free) == nil ? known : free
    return Words.suggestion(for: key, among: candidates)
  }
}

extension YAMLForm {
  /// A section of the keys that a function asks for.
  ///
  /// - Parameters:
  ///   - name: What messages call the section, such as "a wave".
  ///   - read: Takes the keys one by one.
  /// - Returns: A form that complains of every key that `read` did not ask for.
  package static func section(
    _ name: String,
    _ read: @escaping (YAMLMapping) -> Content?
  ) -> YAMLForm {
    let expected = { "\(name), as keys with values" }
    return YAMLForm(expected: expected()) { value in
      guard let keys = YAMLMapping(value, name: name) else {
        value.complain(mustBe: expected())
        return nil
      }
      let content = read(keys)
      keys.complain()
      return content
    }
  }

  /// Values by keys of the user's own, in the order of the project file.
  ///
  /// - Parameters:
  ///   - expected: What is expected, for messages, such as "scales by id".
  ///   - read: Reads one value, given its key; nil values are left out.
  /// - Returns: A form whose content is in the order of the project file.
  package static func byKey<Element>(
    _ expected: String,
    _ read: @escaping (_ key: YAMLValue, _ value: YAMLValue) -> Element?
  ) -> YAMLForm where Content == [Element] {
    YAMLForm(expected: expected) { value in
      guard let keys = YAMLMapping(value, name: value.name) else {
        value.complain(mustBe: expected)
        return nil
      }
      return keys.entries.compactMap { read($0.key, $0.value) }
    }
  }
}
