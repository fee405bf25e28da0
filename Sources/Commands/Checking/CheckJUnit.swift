import Markup
import Survey

/// What a check found, as the XML of JUnit that CI servers read.
///
/// Each file is a test case that fails if it has errors, and each gate is one that fails if the gate
/// does. Warnings and notes of a file stand in its output.
struct CheckJUnit {
  private let result: CheckResult

  init(_ result: CheckResult) {
    self.result = result
  }

  /// - Throws: `MarkupError` when the document cannot be written.
  var text: String {
    get throws {
      // Whoever prints it ends the last line.
      String(decoding: try Writer.xml(document).dropLast(), as: UTF8.self)
    }
  }

  private var document: Document {
    let files = cases(of: result.files)
    let gates = result.gates.map(testCase)
    let document = Document(root: "testsuites", name: "junit")
    for (name, cases) in [("files", files), ("gates", gates)] where !cases.isEmpty {
      let suite = document.root.add(
        "testsuite",
        [
          "name": "samhold check: \(name)",
          "tests": "\(cases.count)",
          "failures": "\(cases.count { $0.failure != nil })",
          "errors": "0",
        ]
      )
      for testCase in cases { testCase.write(into: suite, named: name) }
    }
    return document
  }

  /// A test case for each file, and one for what lies in no file, if there is anything.
  private func cases(of files: [String]) -> [TestCase] {
    let places = Set(result.diagnostics.compactMap(\.place?.file))
    let all = files + places.subtracting(files).sorted()
    let homeless = result.diagnostics.filter { $0.place == nil }
    return all.map { file in
      testCase(result.path(of: file), result.diagnostics.filter { $0.place?.file == file })
    } + (homeless.isEmpty ? [] : [testCase("the project as a whole", homeless)])
  }

  private func testCase(_ name: String, _ diagnostics: [Diagnostic]) -> TestCase {
    let errors = diagnostics.filter { $0.severity == .error }
    let others = diagnostics.filter { $0.severity != .error }
    return TestCase(
      name: name,
      failure: errors.isEmpty ? nil : (DiagnosticWords.count(of: errors), words(for: errors)),
      output: words(for: others)
    )
  }

  private func testCase(_ answer: Gate.Answer) -> TestCase {
    let lines = answer.lines.map(\.harmless)
    return TestCase(
      name: answer.gate.name,
      failure: answer.passed ? nil : (lines.last ?? "", lines.joined(separator: "\n")),
      output: ""
    )
  }

  private func words(for diagnostics: [Diagnostic]) -> String {
    diagnostics.map { DiagnosticWords(diagnostic: $0, folder: result.folder).text(.plain) }
      .joined(separator: "\n")
  }

  private struct TestCase {
    let name: String
    let failure: (message: String, text: String)?
    let output: String

    func write(into suite: Element, named suiteName: String) {
      let element = suite.add(
        "testcase",
        ["classname": "samhold.\(suiteName)", "name": name]
      )
      if let failure {
        element.add("failure", ["message": failure.message], text: failure.text)
      }
      if !output.isEmpty { element.add("system-out", text: output) }
    }
  }
}
