package import Standards
package import Survey
import Templates

/// Finds the disclosure map of the standard that a project reports to.
package enum DisclosureMaps {
  private static let folder = "maps/"
  private static let ending = ".yaml"

  /// The map, compared with what the project answers.
  ///
  /// - Parameters:
  ///   - project: The project, which names the standard.
  ///   - overrides: Maps to use instead of the embedded ones or beside them, by the same names:
  ///     `maps/esrs-2023.yaml`.
  /// - Throws: `Complaints` with what is wrong with the map, or else with everything that the project
  ///   file answers to datapoints that the map does not have.
  package static func map(
    for project: Project,
    overriding overrides: [String: [UInt8]] = [:]
  ) throws(Complaints) -> DisclosureMap {
    let standard = project.disclosures.standard
    let name = folder + standard + ending
    guard let bytes = overrides[name] ?? TemplateFiles.bytes(of: name) else {
      throw Complaints([
        Diagnostic(
          .error,
          .danglingReference,
          at: project.disclosures.standardPlace,
          "There is no disclosure map for the standard `\(standard)`.",
          hint: Words.suggestion(for: standard, among: standards(besides: overrides))
        )
      ])
    }
    let map = try DisclosureMap(parsing: bytes, file: name)
    guard ProjectCheck(project, by: map).diagnostics.isEmpty else {
      let earlier = try earlier(than: map, overriding: overrides)
      throw Complaints(ProjectCheck(project, by: map, after: earlier).diagnostics)
    }
    return map
  }

  /// The map of the version before; read only where the project answers to what is not in this one.
  private static func earlier(
    than map: DisclosureMap,
    overriding overrides: [String: [UInt8]]
  ) throws(Complaints) -> DisclosureMap? {
    guard let standard = map.predecessor else { return nil }
    let name = folder + standard + ending
    guard let bytes = overrides[name] ?? TemplateFiles.bytes(of: name) else { return nil }
    return try DisclosureMap(parsing: bytes, file: name)
  }

  /// The standards that there is a map for, in ascending order.
  private static func standards(besides overrides: [String: [UInt8]]) -> [String] {
    let names = Set(TemplateFiles.names).union(overrides.keys)
    return names.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }
      .map { String($0.dropFirst(folder.count).dropLast(ending.count)) }
      .sorted()
  }
}
