/// A wave that the draft proposes.
struct DraftWave {
  /// A file of the wave.
  struct File {
    /// The file's place among those that were looked at.
    let number: Int
    /// The partnership that the file's name seems to speak of, where no column does.
    let partnership: String?
  }

  let id: String
  /// Never empty.
  var files: [File]
  /// What the wave column says; nil for a wave that has files of its own.
  let value: String?
  /// The days that a column of dates tells.
  let days: DateRange?

  /// The only year from 1950 to 2099 that the id speaks of.
  var year: Int? {
    let numbers = id.split { !($0.isASCII && $0.isNumber) }.filter { $0.count == 4 }
    let years = numbers.compactMap { Int(String($0)) }.filter((1950...2099).contains)
    return years.count == 1 ? years.first : nil
  }
}
