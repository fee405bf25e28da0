extension DraftScale {
  /// The scales that columns of bare numbers are on, told apart by the labels that files beside the
  /// answers give the numbers.
  ///
  /// - Parameter labels: The labels of a column's codes.
  func divided(by labels: (String) -> [String: String]) -> [DraftScale] {
    guard doubt == .ends, points.isEmpty else { return [self] }
    var parts: [DraftScale] = []
    for column in columns {
      let points = points(labels(column))
      if let index = parts.firstIndex(where: {
        $0.points.map(\.labels) == points.map(\.labels)
          && $0.points.map(\.value) == points.map(\.value)
      }) {
        parts[index].columns.append(column)
      } else {
        var part = self
        part.points = points
        part.columns = [column]
        parts.append(part)
      }
    }
    return parts
  }

  /// The points that have words for a label.
  private func points(_ labels: [String: String]) -> [Point] {
    labels.compactMap { code, label in
      guard let value = Int(code), (minimum...maximum).contains(value), Int(label) == nil,
        !NoAnswerWords.contains(label)
      else { return nil }
      return Point(value: value, labels: [label], isFound: true)
    }.sorted { $0.value < $1.value }
  }
}

extension [DraftScale] {
  /// The same scales, of which no two have one id.
  var namedApart: [DraftScale] {
    var ids = UniqueIDs()
    return map { scale in
      var scale = scale
      scale.id = ids.unique(scale.id)
      return scale
    }
  }
}
