/// The median of the slopes between all pairs of points (Sen 1968, JASA 63:1379–1389), per unit of x, exactly.
///
/// Nil with fewer than two distinct x. Points are (year, value).
public func theilSenSlope(_ points: [(x: Int, y: PublishedValue)]) -> Fraction? {
  let decimals = points.map(\.y.decimals).max() ?? 0
  var slopes: [Slope] = []
  for (index, first) in points.enumerated() {
    for second in points[(index + 1)...] where second.x != first.x {
      slopes.append(Slope(rise: second.y.scaled(to: decimals) - first.y.scaled(to: decimals), run: second.x - first.x))
    }
  }
  guard !slopes.isEmpty else { return nil }
  slopes.sort { $0.rise * $1.run < $1.rise * $0.run }
  let (lower, upper) = (slopes[(slopes.count - 1) / 2], slopes[slopes.count / 2])
  return Fraction(
    numerator: lower.rise * upper.run + upper.rise * lower.run,
    denominator: 2 * lower.run * upper.run * Int128(PowerOfTen[decimals]))
}

/// A rise over a run, which is positive.
private struct Slope {
  let rise: Int128
  let run: Int128

  init(rise: Int128, run: Int) {
    self.rise = run < 0 ? -rise : rise
    self.run = Int128(abs(run))
  }
}
