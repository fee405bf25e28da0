import SampleProject

/// One person: all that is drawn of somebody depends on their number alone.
struct Respondent {
  let number: Int
  /// The index of the partnership; the first ones are larger than the last.
  let partnership: Int
  private let partnerships: Int
  /// In which waves the person answers, one bit each.
  private let waves: UInt64
  private let mood: Double
  private let role: StaticString
  private let age: StaticString
  private let gender: StaticString

  init(_ number: Int, of town: Town) {
    var random = SplitMix64(seed: UInt64(number))
    self.number = number
    partnerships = town.partnerships
    let place = Double(random.below(1 << 20)) / Double(1 << 20)
    partnership = min(town.partnerships - 1, Int(place * place.squareRoot() * Double(partnerships)))
    let isRepeated = random.below(10) < 6
    let first = random.below(town.waves)
    let others = random.next() | random.next()
    waves = (1 << UInt64(first)) | (isRepeated ? others : 0)
    mood = random.spread()
    role = Self.roles[random.below(Self.roles.count)]
    age = Self.ages[random.below(Self.ages.count)]
    gender = Self.genders[random.below(Self.genders.count)]
  }

  func answers(in wave: Int) -> Bool { waves >> UInt64(wave - 1) & 1 == 1 }

  func write(to file: inout OutputFile, id: String, wave: Int) {
    var random = SplitMix64(seed: UInt64(number) << 8 | UInt64(wave))
    let comma = UInt8(ascii: ",")
    file.write("R-")
    file.write(String(number, radix: 16))
    file.write(byte: comma)
    file.write(id)
    file.write(",W")
    file.write(byte: UInt8(ascii: "0") + UInt8(wave))
    file.write(byte: comma)
    file.write(role)
    file.write(byte: comma)
    let drift = Double(partnership % 7 - 2) * 0.06 * Double(wave)
    for item in Town.items {
      write(to: &file, answer: 3.3 + mood + drift + random.spread(), item.isReversed, &random)
      file.write(byte: comma)
    }
    file.write(age)
    file.write(byte: comma)
    file.write(gender)
    file.write(byte: comma)
    if random.below(100) < 38 {
      file.write(byte: UInt8(ascii: "\""))
      file.write(Self.comments[random.below(Self.comments.count)])
      file.write(Self.comments[random.below(Self.comments.count)])
      file.write(byte: UInt8(ascii: "\""))
    }
    file.endRecord()
  }

  private func write(
    to file: inout OutputFile,
    answer: Double,
    _ isReversed: Bool,
    _ random: inout SplitMix64
  ) {
    let lot = random.below(100)
    if lot < 4 { return }
    if lot < 7 { return file.write("Ved ikke") }
    let value = UInt8(min(max(answer.rounded(), 1), 5))
    file.write(byte: UInt8(ascii: "0") + (isReversed ? 6 - value : value))
  }

  private static let roles: [StaticString] = ["Borger", "Frivillig", "Medarbejder", "Pårørende"]
  private static let ages: [StaticString] = ["15-24", "25-44", "45-64", "65-74", "75+"]
  private static let genders: [StaticString] = ["Kvinde", "Mand", "Andet", ""]
  private static let comments: [StaticString] = [
    "Vi hjælper hinanden, når det gælder. ", "Mødet på \"\"Torvet\"\" var godt; tak! ",
    "Ved ikke. ", "Kommunen lytter ikke,\nmen det gør naboerne. ", "Øv, aflyst igen, igen. ",
    "Ingen bemærkninger", "Som frivillig savner jeg en fast kontakt, især om aftenen. ",
    "Godt.\nTrygt, åbent & hyggeligt. ",
  ]
}

extension SplitMix64 {
  /// A number about zero, mostly between −1 and 1: the sum of four that are spread evenly.
  fileprivate mutating func spread() -> Double {
    let lots = next()
    let sum = (0..<4).reduce(0) { $0 + Int(lots >> (16 * UInt64($1)) & 0xFFFF) }
    return Double(sum) / 65536 - 2
  }
}
