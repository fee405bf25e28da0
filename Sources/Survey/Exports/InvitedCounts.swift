extension Project {
  /// The project with the numbers of people invited that exports tell, where it states none itself.
  ///
  /// They are taken of a wave only when all of its files list everyone who was invited, and some row
  /// is of somebody who did not answer: of an export that somebody reduced to those who did, the
  /// rows would make everybody come.
  package func countingInvited(in answers: TalliedAnswers) -> Project {
    var copy = self
    copy.waves = waves.map { wave in
      let accounts = answers.rowAccounts.filter { $0.wave == wave.id }
      guard wave.invited == .unknown, !accounts.isEmpty, accounts.allSatisfy(\.listsInvited),
        accounts.contains(where: { $0.responses.contains { $0[.invited] > 0 } })
      else { return wave }
      var numbers: [String: Int] = [:]
      for (index, partnership) in partnerships.enumerated() {
        let total = accounts.reduce(0) { sum, account in
          sum + (account.responses.indices.contains(index) ? account.responses[index].total : 0)
        }
        if total > 0 { numbers[partnership.id] = total }
      }
      var counted = wave
      counted.invited = .byPartnership(numbers)
      return counted
    }
    return copy
  }
}
