/// The median of the slopes between all pairs of points (Sen 1968, JASA 63:1379–1389), per unit of x.
///
/// Nil with fewer than two distinct x. Points are (year, value).
public func theilSenSlope(_ points: [(x: Int, y: PublishedValue)]) -> Double? {
  var slopes: [Double] = []
  for (index, first) in points.enumerated() {
    for second in points[(index + 1)...] where second.x != first.x {
      slopes.append((second.y - first.y).doubleValue / Double(second.x - first.x))
    }
  }
  guard !slopes.isEmpty else { return nil }
  slopes.sort()
  let middle = slopes.count / 2
  return slopes.count.isMultiple(of: 2) ? (slopes[middle - 1] + slopes[middle]) / 2 : slopes[middle]
}
