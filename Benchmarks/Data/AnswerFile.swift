import SampleProject

/// The answers of a town's people, wave after wave, each wave in an order of its own.
///
/// Six people in ten are asked more than once. Of the answers 4 % are missing and 3 % are "Ved ikke";
/// 38 % of the rows end in a quoted comment with separators, quotes and line ends.
struct AnswerFile {
  let town: Town
  let rows: Int

  func write(to file: inout OutputFile) {
    file.write("respondent_id,partnership,wave,role,")
    for item in Town.items { file.write(item.id + ",") }
    file.write("age_group,gender,comment\n")
    let ids = (0..<town.partnerships).map(Town.id)
    // About 2.1 rows a person, and some to spare: the last wave is cut where the rows are enough.
    let people = max(2, rows / 2)
    var left = rows
    for wave in 1...town.waves {
      let step = Self.step(through: people, startingAt: people / 1000 * 618 + 7 * wave)
      var number = wave % people
      for _ in 0..<people where left > 0 {
        number = (number + step) % people
        let respondent = Respondent(number, of: town)
        guard respondent.answers(in: wave) else { continue }
        respondent.write(to: &file, id: ids[respondent.partnership], wave: wave)
        left -= 1
      }
    }
    var stranger = people
    while left > 0 {
      let respondent = Respondent(stranger, of: town)
      let wave = 1 + stranger % town.waves
      respondent.write(to: &file, id: ids[respondent.partnership], wave: wave)
      (stranger, left) = (stranger + 1, left - 1)
    }
  }

  /// A stride that reaches everybody once: one that has no divisor in common with their number.
  private static func step(through count: Int, startingAt first: Int) -> Int {
    var step = max(1, first)
    while Self.greatestCommonDivisor(step, count) > 1 { step += 1 }
    return step
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
