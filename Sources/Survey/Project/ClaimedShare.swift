/// How much of what several partnerships claim is counted as one partnership's.
package struct ClaimedShare: Sendable, Equatable {
  /// What is claimed.
  package enum Subject: Sendable, Hashable {
    /// A change, by the indicator's id.
    case outcome(String)
    /// Something done, by the id of its kind.
    case output(String)

    /// The id of the indicator or of the kind of output.
    package var id: String {
      switch self {
      case .outcome(let id), .output(let id): id
      }
    }
  }

  /// As much as there is of anything.
  package static let whole = 10_000

  package let subject: Subject
  /// In hundredths of a percent, 0 to ``whole``: exact, so that thirds of a whole do not exceed it.
  package let hundredths: Int
  /// Where it is stated.
  package let place: Place

  package init(subject: Subject, hundredths: Int, place: Place) {
    self.subject = subject
    self.hundredths = hundredths
    self.place = place
  }
}

extension Partnership {
  /// The share of something that it claims, in hundredths of a percent; nil where none is recorded.
  package func share(of subject: ClaimedShare.Subject) -> Int? {
    shares.first { $0.subject == subject }?.hundredths
  }
}
