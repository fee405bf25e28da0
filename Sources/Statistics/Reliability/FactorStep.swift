/// A step of Fisher scoring: the inverse of the expected information times the gradient.
struct FactorStep {
  private let items: Int
  /// The steps of the loadings, then those of the uniquenesses.
  private var steps: [Double]
  private var pull: [Double]
  /// W S, and the gradient W − WSW of the misfit by the implied correlations.
  private var product: SquareMatrix
  private var residual: SquareMatrix
  private var information: Cholesky

  init(items: Int) {
    self.items = items
    steps = Array(repeating: 0, count: 2 * items)
    pull = Array(repeating: 0, count: items)
    product = SquareMatrix(size: items)
    residual = SquareMatrix(size: items)
    information = Cholesky(size: 2 * items)
  }

  func loadings(_ item: Int) -> Double { steps[item] }
  func uniquenesses(_ item: Int) -> Double { steps[items + item] }

  func isShorter(than length: Double) -> Bool { steps.allSatisfy { abs($0) < length } }

  /// Finds the step from a fit; false where the information is singular.
  mutating func find(from fit: FactorFit, to correlations: SquareMatrix) -> Bool {
    findResidual(of: fit, to: correlations)
    var size = 0.0
    for i in 0..<items {
      var (gradient, sum) = (0.0, 0.0)
      for j in 0..<items {
        gradient += residual[i, j] * fit.loadings[j]
        sum += fit.weights[i, j] * fit.loadings[j]
      }
      steps[i] = gradient
      steps[items + i] = residual[i, i] / 2
      pull[i] = sum
      size += sum * fit.loadings[i]
    }
    guard findInformation(of: fit, size) else { return false }
    information.solve(in: &steps)
    return true
  }

  private mutating func findInformation(of fit: FactorFit, _ size: Double) -> Bool {
    let (k, pull) = (items, pull)
    return information.factorize { row, column in
      // The lower triangle alone is asked for.
      if row < k {
        pull[row] * pull[column] + size * fit.weights[row, column]
      } else if column < k {
        fit.weights[column, row - k] * pull[row - k]
      } else {
        fit.weights[row - k, column - k] * fit.weights[row - k, column - k] / 2
      }
    }
  }

  private mutating func findResidual(of fit: FactorFit, to correlations: SquareMatrix) {
    for i in 0..<items {
      for j in 0..<items {
        var sum = 0.0
        for l in 0..<items { sum += fit.weights[i, l] * correlations[l, j] }
        product[i, j] = sum
      }
    }
    for i in 0..<items {
      for j in 0..<items {
        var rest = fit.weights[i, j]
        for l in 0..<items { rest -= product[i, l] * fit.weights[l, j] }
        residual[i, j] = rest
      }
    }
  }
}
