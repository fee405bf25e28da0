extension YAMLForm where Content == InputFile {
  /// A file with answers: a path, or a path and what is stated about the file.
  static var answerFile: YAMLForm { file(takesPartnership: true) }

  /// A file with outputs, whose rows name their partnership themselves.
  static var ledgerFile: YAMLForm { file(takesPartnership: false) }

  /// A published report: a path, about which nothing needs to be stated.
  static var earlierReport: YAMLForm {
    YAMLForm<Located<String>>.located(.path).map {
      InputFile(path: $0.content.normalisedPath, at: $0.place)
    }
  }

  /// A file in which an export says how its questions were asked.
  static var labelFile: YAMLForm { file(takesPartnership: false) }

  private static func file(takesPartnership: Bool) -> YAMLForm {
    .either(
      "a path, or {path: …} with what is stated about the file",
      short: YAMLForm<Located<String>>.located(.path).map {
        InputFile(path: $0.content.normalisedPath, at: $0.place)
      },
      keyed: fileSection(takesPartnership: takesPartnership)
    )
  }

  private static func fileSection(takesPartnership: Bool) -> YAMLForm {
    .section("a file") { keys in
      let path = keys.required("path", .located(.path))
      let delimiter = keys.optional("delimiter", YAMLForm<Delimiter>.word)
      let encoding = keys.optional("encoding", YAMLForm<StatedEncoding>.word)
      let decimalMark = keys.optional("decimal_mark", .word, default: DecimalMark.point)
      let platform = keys.optional("platform", YAMLForm<PlatformName>.word)
      let headerRows = keys.optional("header_rows", YAMLForm<Int>.wholeNumber(in: 1...4))
      let codes = takesPartnership ? keys.optional("codes", YAMLForm<StatedCodes>.word) : nil
      let dateOrder =
        takesPartnership ? keys.optional("date_order", YAMLForm<DateOrder>.word) : nil
      let sheet = keys.optional("sheet", .text("the name of a sheet"))
      let partnership =
        takesPartnership ? keys.optional("partnership", .located(.identifier)) : nil
      if let partnership {
        keys.log.use(.partnership, partnership.content, at: partnership.place)
      }
      return path.map {
        var file = InputFile(
          path: $0.content.normalisedPath,
          delimiter: delimiter,
          encoding: encoding,
          decimalMark: decimalMark,
          partnership: partnership?.content,
          place: $0.place
        )
        file.platform = platform
        file.headerRows = headerRows
        file.codes = codes
        file.sheet = sheet
        file.dateOrder = dateOrder
        return file
      }
    }
  }
}

extension InputFile {
  /// A file about which nothing is stated.
  package init(path: String, at place: Place) {
    self.init(
      path: path,
      delimiter: nil,
      encoding: nil,
      decimalMark: .point,
      partnership: nil,
      place: place
    )
  }
}

extension YAMLForm where Content == String {
  /// A path on one line, without control characters.
  fileprivate static var path: YAMLForm {
    let expected = "a path such as waves/2025.csv"
    return YAMLForm(expected: expected) { value in
      let path = value.read(as: .text(expected))
      if let path, path.unicodeScalars.contains(where: { $0.value < 32 }) {
        value.complain(.valueOutOfRange, mustBe: "a path on one line without control characters")
      }
      return path
    }
  }
}

extension String {
  /// The path without `.` components, so that `./a.csv` is `a.csv`.
  fileprivate var normalisedPath: String {
    let components = split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    return (hasPrefix("/") ? "/" : "") + components
  }
}
