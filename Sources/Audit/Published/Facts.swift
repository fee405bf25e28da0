/// What one published edition says of numbers of people, as it is put into the system.
///
/// The edition is read from a report or from its tables, in the same words. A figure of an earlier
/// edition is about the same people as one of today if it rests on as many; otherwise it is about
/// others, and how many more or fewer they are is itself something that it tells.
struct Facts {
  /// Somebody's answers to an item, or scores on a measure, in a wave.
  struct Place {
    let partnership: String
    /// The value of a group of respondents, if only those are meant.
    var group: [String] = []
    let wave: String
    /// The item, or the indicator and facet.
    let subject: [String]

    var path: [String] { [partnership] + group + [wave] + subject }
  }

  var system = System()
  let questionnaire: Questionnaire
  /// An earlier edition's file; nil for the newest edition.
  private(set) var edition: String?
  /// How many people the figures of this edition rest on, by path.
  private(set) var people: [[String]: Int] = [:]
  /// The same of the newest edition.
  private var newest: [[String]: Int] = [:]
  /// The path under which the system knows a figure of this edition.
  private var paths: [[String]: [String]] = [:]
  /// By how many people two editions of a figure differ.
  private(set) var differences: [Cell: Int] = [:]

  init(_ questionnaire: Questionnaire) {
    self.questionnaire = questionnaire
  }

  /// Turns to an earlier edition.
  mutating func begin(edition: String) {
    if self.edition == nil { newest = people }
    (self.edition, people, paths) = (edition, [:], [:])
  }

  /// The path of a figure that rests on so many people, or on a number that is withheld.
  mutating func path(_ path: [String], n: Int?) -> [String] {
    if let n { people[path] = n }
    guard let edition, let n, let now = newest[path], n != now else {
      return paths[path] ?? path
    }
    differences[Cell(path, "people who are in one of today and \(edition) only")] = abs(n - now)
    paths[path] = path + ["as in \(edition)"]
    return path + ["as in \(edition)"]
  }

  /// The path of a figure of this edition that has been read before.
  func path(of place: Place) -> [String] { paths[place.path] ?? place.path }

  /// Whether the newest edition says of a figure that it rests on as many people.
  func isAsToday(_ place: Place, n: Int) -> Bool {
    edition == nil || newest[place.path] == n
  }

  /// All people of a figure, who are asked for and, where it is told, given.
  mutating func addPeople(_ path: [String], _ n: Int?) -> Int {
    let all = system.index(path, "people")
    if let n { system.add([all], is: n) }
    system.ask(path, "people", [all])
    return all
  }
}
