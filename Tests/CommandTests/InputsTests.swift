import CSV
import Foundation
import Survey
import FoundationEssentials
import Testing

@testable import Commands

/// Input files as they are opened and remembered.
@Suite struct InputsTests {
  private let place: Workplace
  private let inputs: Inputs
  private let file = InputFile(
    path: "answers.csv",
    delimiter: nil,
    encoding: nil,
    decimalMark: .point,
    partnership: nil,
    place: Place(file: "samhold.yaml", line: 3, column: 7)
  )

  init() throws {
    place = try Workplace()
    inputs = Inputs(
      in: Folder(path: place.url.path),
      progress: Progress(on: Console(isQuiet: true))
    )
  }

  @Test func `a file may be read again if its bytes are the same`() throws {
    try place.write("a,b\n1,2\n", to: "answers.csv")
    #expect(try read() == Array("a,b\n1,2\n".utf8))
    #expect(try read() == Array("a,b\n1,2\n".utf8))
  }

  @Test func `a file that changed between two readings is complained of`() throws {
    try place.write("a,b\n1,2\n", to: "answers.csv")
    _ = try read()
    try place.write("a,b\n1,3\n", to: "answers.csv")
    let complaints = try #require(throws: Complaints.self) { try read() }
    #expect(complaints.diagnostics.map(\.code) == [.fileChanged])
    #expect(complaints.diagnostics[0].place == file.place)
    #expect(complaints.diagnostics[0].summary.contains("`answers.csv` was changed"))
  }

  @Test func `a file that is appended to while it is read is complained of`() throws {
    try place.write(String(repeating: "0123456789abcdef", count: 70_000), to: "answers.csv")
    var source = try inputs.open(file)
    var bytes: [UInt8] = []
    try bytes.append(addingCapacity: 1000) { try source.read(into: &$0) }
    let other = try FileHandle(forUpdating: place.path("answers.csv"))
    try other.seekToEnd()
    try other.write(contentsOf: Data("more".utf8))
    let complaints = try #require(throws: Complaints.self) { try rest(of: source) }
    #expect(complaints.diagnostics.map(\.code) == [.fileChanged])
  }

  @Test func `a file longer than the buffer is read whole`() throws {
    let text = String(repeating: "0123456789abcdef", count: 70_000)
    try place.write(text, to: "answers.csv")
    #expect(try read() == Array(text.utf8))
  }

  private func read() throws -> [UInt8] { try rest(of: inputs.open(file)) }

  private func rest(of source: any ByteSource) throws -> [UInt8] {
    var source = source
    var bytes: [UInt8] = []
    while true {
      let before = bytes.count
      try bytes.append(addingCapacity: 1000) { try source.read(into: &$0) }
      if bytes.count == before { return bytes }
    }
  }
}
