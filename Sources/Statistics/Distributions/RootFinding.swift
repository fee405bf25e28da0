import Glibc

/// The value and slope of an increasing function at one point.
struct Slope {
  let value: Double
  let slope: Double
}

/// Where an increasing function crosses zero: Newton's method inside a bracket.
///
/// The bracket is open until the function has been seen on both sides of zero; until then a step is
/// at most twice as long as the one before, the first at most one. A Newton step that would leave
/// the bracket, or that is no number, becomes a bisection. Infinite values of the right sign are
/// welcome, so logarithms of vanished probabilities need no special care. A function that never
/// crosses within `reach` of `start` gives the end of the search; one that is no number gives NaN.
func increasingRoot(
  from start: Double,
  reach: Double = 2000,
  _ function: (Double) -> Slope
) -> Double {
  var (low, high) = (-Double.infinity, Double.infinity)
  var (x, stride) = (start, 1.0)
  for _ in 0..<300 {
    let here = function(x)
    guard !here.value.isNaN else { return .nan }
    if here.value == 0 { return x }
    if here.value < 0 { low = x } else { high = x }
    let newton = x - here.value / here.slope
    if abs(newton - x) <= 4e-16 * max(abs(x), 1e-3) { return newton }
    var next = newton
    if low.isInfinite || high.isInfinite {
      guard abs(x - start) < reach else { return x }
      if !(abs(newton - x) <= stride) { next = here.value < 0 ? x + stride : x - stride }
      stride *= 2
    } else if !(newton > low && newton < high) {
      next = low + (high - low) / 2
      guard next > low, next < high else { return next }
    }
    x = next
  }
  return x
}
