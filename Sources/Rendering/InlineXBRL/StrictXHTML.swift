import Markup

/// The part of XHTML 1.1 that the schema of Inline XBRL allows and our templates use.
///
/// Neither has the elements of HTML 5, nor attributes for scripts and screen readers (`data-`,
/// `aria-`, `role`), nor `lang` without the prefix `xml`.
enum StrictXHTML {
  private static let elements: Set<String> = [
    "html", "head", "title", "meta", "style", "body", "div", "p", "span", "h1", "h2", "h3", "h4",
    "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption", "colgroup", "col", "thead",
    "tbody", "tfoot", "tr", "th", "td", "a", "img", "br", "hr", "b", "i", "em", "strong", "small",
    "sub", "sup", "abbr", "code", "q", "blockquote", "cite",
  ]

  /// What may not be empty.
  private static let containers: Set<String> = [
    "ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr",
  ]

  private static let common: Set<String> = ["id", "class", "title", "style"]

  private static let special: [String: Set<String>] = [
    "a": ["href"], "img": ["src", "alt", "width", "height"],
    "meta": ["http-equiv", "name", "content"],
    "style": ["type", "media"], "td": ["colspan", "rowspan", "headers"],
    "th": ["colspan", "rowspan", "headers", "scope"], "col": ["span"], "colgroup": ["span"],
  ]

  /// What is wrong with an element of XHTML; nil if nothing is.
  static func fault(of element: Element) -> String? {
    let name = element.name
    guard elements.contains(name) else { return "'\(name)' is no element of strict XHTML" }
    if containers.contains(name), element.children.isEmpty { return "'\(name)' is empty" }
    let allowed = common.union(special[name] ?? [])
    let wrong = element.attributes.first { attribute in
      attribute.namespace == nil && !allowed.contains(attribute.name)
    }
    if let wrong { return "'\(name)' may have no attribute '\(wrong.name)'" }
    if name == "img", element["src"]?.hasPrefix("data:") != true || element["alt"] == nil {
      return "an image must carry its own data, and words for those who cannot see it"
    }
    if name == "meta", element["content"] == nil { return "'meta' needs an attribute 'content'" }
    return nil
  }
}
