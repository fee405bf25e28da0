import Glibc

/// The value and slope of an increasing function at one point.
struct Slope {
  let value: Double
  let slope: Double
}

/// Where an increasing function crosses zero: Newton's method inside a bracket.
///
/// The bracket grows from `start` by doubling steps and then only shrinks; a Newton step that would
/// leave it, or that is no number, becomes a bisection. Infinite values of the right sign are
/// welcome, so logarithms of vanished probabilities need no special care. A function that never
/// crosses within `reach` of `start` gives the end of the search; one that is no number gives NaN.
func increasingRoot(
  from start: Double,
  reach: Double = 2000,
  _ function: (Double) -> Slope
) -> Double {
  var low = start
  var high = start
  var step = 1.0
  let first = function(start).value
  guard !first.isNaN else { return .nan }
  if first < 0 {
    repeat {
      low = high
      guard high - start < reach else { return high }
      high += step
      step *= 2
    } while function(high).value < 0
  } else {
    repeat {
      high = low
      guard start - low < reach else { return low }
      low -= step
      step *= 2
    } while function(low).value > 0
  }
  return bracketedRoot(between: low, and: high, function)
}

/// Where an increasing function crosses zero between two points of opposite sign.
private func bracketedRoot(
  between low: Double,
  and high: Double,
  _ function: (Double) -> Slope
) -> Double {
  var (low, high) = (low, high)
  var x = low + (high - low) / 2
  for _ in 0..<200 {
    let here = function(x)
    if here.value == 0 { return x }
    if here.value < 0 { low = x } else { high = x }
    let newton = x - here.value / here.slope
    if abs(newton - x) <= 4e-16 * max(abs(x), 1e-3) { return newton }
    let next = newton > low && newton < high ? newton : low + (high - low) / 2
    guard next > low, next < high else { return next }
    x = next
  }
  return x
}
