// Writes a Swift file that holds the contents of other files as string literals.
//
// Arguments: the file to write, the folder that names are relative to, the files.

import FoundationEssentials

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let folder = arguments.dropFirst().first else {
  fatalError("usage: embed-files OUTPUT FOLDER FILE…")
}

let entries = try arguments.dropFirst(2).map { path in
  let text = try String(contentsOfFile: path, encoding: .utf8)
  guard path.hasPrefix(folder), !text.unicodeScalars.contains("\r") else {
    fatalError("\(path): not in \(folder), or with carriage returns, which a literal cannot hold")
  }
  let name = path.dropFirst(folder.count).drop { $0 == "/" }
  // As many signs as it takes for nothing in the text to end the literal or to be replaced in it.
  var signs = "#"
  while text.contains("\"\"\"\(signs)") || text.contains("\\\(signs)") { signs += "#" }
  return "  \"\(name)\": \(signs)\"\"\"\n\(text)\n\"\"\"\(signs),\n"
}

let source = """
  /// The contents of the target's files by their names.
  let embeddedFiles: [String: String] = [
  \(entries.joined())]

  """
try source.write(toFile: output, atomically: true, encoding: .utf8)
