/// One person's filled-in questionnaire.
struct Response: Sendable {
  /// The identifier that links a person over the waves, such as `B-10482`.
  let respondent: String
  /// The place where the person was asked.
  let place: Place
  /// Whether the person chose the English version of the form.
  let inEnglish: Bool
  /// The answers in the order of ``Item/all``.
  var answers: [Answer]
}

/// The people of a place: partly the same in each wave.
///
/// A person's tendency to agree is made of a trait that stays and a mood that belongs to the
/// wave, in hundredths of a step of the scale. With the noise of single answers the deviations
/// below give a correlation of about 0.6 between a person's scores in two waves.
struct Panel {
  /// Someone who has answered at least once.
  private struct Person {
    let respondent: String
    let inEnglish: Bool
    /// By indicator.
    let traits: [Int]
    /// The last wave in which the person answered.
    var lastWave: Int
  }

  /// What is alike in a person's three traits.
  private static let sharedDeviation = 48
  /// What belongs to one trait alone.
  private static let traitDeviation = 58
  private static let moodDeviation = 36
  /// How many in a thousand come back after having missed a wave.
  private static let comingBackLater = 150
  private static let answeringInEnglish = 35

  private let place: Place
  private var random: SplitMix64
  private var people: [Person] = []
  private var lastNumber: Int

  private init(place: Place) {
    self.place = place
    random = SplitMix64(seed: UInt64(place.firstNumber))
    lastNumber = place.firstNumber
  }

  /// The responses at a place, by wave.
  static func responses(at place: Place) -> [[Response]] {
    var panel = Panel(place: place)
    return place.levels.indices.map { panel.responses(inWave: $0) }
  }

  private mutating func responses(inWave wave: Int) -> [Response] {
    for index in people.indices {
      let likelihood = people[index].lastWave == wave - 1 ? place.returning : Self.comingBackLater
      if random.chance(likelihood) { people[index].lastWave = wave }
    }
    let returning = people.count { $0.lastWave == wave }
    for _ in 0..<max(0, place.respondents[wave] - returning) {
      people.append(newcomer(inWave: wave))
    }
    let present = people.filter { $0.lastWave == wave }.prefix(place.respondents[wave])
    return present.map { response(of: $0, inWave: wave) }
  }

  private mutating func newcomer(inWave wave: Int) -> Person {
    lastNumber += 1 + random.below(9)
    let shared = random.normal(deviation: Self.sharedDeviation)
    return Person(
      respondent: "B-\(lastNumber)",
      inEnglish: random.chance(Self.answeringInEnglish),
      traits: place.levels[wave].map { _ in
        shared + random.normal(deviation: Self.traitDeviation)
      },
      lastWave: wave
    )
  }

  private mutating func response(of person: Person, inWave wave: Int) -> Response {
    let tendencies = zip(place.levels[wave], person.traits).map { level, trait in
      // Four hundredths of a step are one point of 0…100.
      level * 4 + trait + random.normal(deviation: Self.moodDeviation)
    }
    return Response(
      respondent: person.respondent,
      place: place,
      inEnglish: person.inEnglish,
      answers: Answer.all(tendencies: tendencies, random: &random)
    )
  }
}
