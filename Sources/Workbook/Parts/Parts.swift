import Markup

/// The parts of a workbook's archive, and how they refer to each other (ECMA-376, part 2).
struct Parts {
  private let archive: Archive
  private let limits: WorkbookLimits

  init(_ archive: Archive, limits: WorkbookLimits) {
    self.archive = archive
    self.limits = limits
  }

  func has(_ part: String) -> Bool { archive.entry(part) != nil }

  /// The bytes of a part, piece by piece.
  ///
  /// - Throws: ``WorkbookFault`` if there is no such part or its beginning is broken.
  func stream(_ part: String, most: Int? = nil) throws(WorkbookFault) -> PartStream {
    guard let entry = archive.entry(part) else {
      throw .broken("The workbook's part `\(part)` is missing.")
    }
    return try PartStream(entry, of: archive, most: most ?? limits.partBytes, limits: limits)
  }

  /// Reads a part as a whole, and lets `listener` hear it.
  func read(_ part: String, telling listener: any ElementListener) throws(WorkbookFault) {
    var reading = PartReading(try stream(part), name: part, telling: listener)
    while try reading.advance() {}
  }

  /// What a part refers to: by default what the package as a whole does.
  func relationships(of part: String = "") throws(WorkbookFault) -> [Relationship] {
    let parts = part.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    let name =
      (folder.isEmpty ? "" : folder + "/") + "_rels/" + (parts.last.map(String.init) ?? "")
      + ".rels"
    guard has(name) else { return [] }
    let listener = RelationshipListener(folder: folder)
    try read(name, telling: listener)
    return listener.relationships
  }
}

/// The reading of one part, step by step.
struct PartReading {
  private var stream: PartStream
  private let parser: EventParser
  private let name: String

  init(_ stream: PartStream, name: String, telling listener: any ElementListener) {
    self.stream = stream
    self.name = name
    parser = EventParser(name: name, telling: listener)
  }

  /// Reads a piece, and says whether there may be more.
  mutating func advance() throws(WorkbookFault) -> Bool {
    let piece = try stream.next()
    do {
      if let piece { try parser.feed(piece) } else { try parser.finish() }
    } catch let fault as WorkbookFault {
      throw fault
    } catch let error as MarkupError {
      let line = error.place.line.map { " in line \($0)" } ?? ""
      throw .broken("The workbook's part `\(name)` is broken\(line): \(error.message).")
    } catch {
      throw .broken("The workbook's part `\(name)` cannot be read: \(error).")
    }
    return piece != nil
  }
}

/// What one part says of another it refers to.
struct Relationship: Equatable {
  let id: String
  /// The last component of the type's address, such as `worksheet`: two editions of the standard
  /// differ in what comes before.
  let kind: String
  /// The part's name in the archive.
  let target: String
}

/// Hears a list of relationships; those that lead out of the file are left out.
private final class RelationshipListener: ElementListener {
  private(set) var relationships: [Relationship] = []
  private let folder: String

  init(folder: String) { self.folder = folder }

  func start(_ name: String, _ attributes: [EventParser.Attribute]) {
    guard name == "Relationship", attributes["TargetMode"] != "External",
      let id = attributes["Id"], let type = attributes["Type"], let target = attributes["Target"]
    else { return }
    let kind = type.split(separator: "/").last.map(String.init) ?? ""
    relationships.append(Relationship(id: id, kind: kind, target: resolved(target)))
  }

  func text(_ bytes: Span<UInt8>) {}

  func end(_ name: String) {}

  /// A target as a name in the archive.
  private func resolved(_ target: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}

extension [EventParser.Attribute] {
  /// The value of the first attribute of a name.
  subscript(_ name: String) -> String? { first { $0.name == name }?.value }
}
