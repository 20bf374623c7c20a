/// Municipalities as points, one coordinate a feature, nil where a feature is not known; weights say what counts.
///
/// The distance is Euclidean over the features both have, each squared difference weighted, divided by the weights that
/// counted: a missing feature neither shortens nor lengthens it. Places are cut at ±3.
struct Likeness {
  /// Places on each feature's robust scale, by municipality code.
  let places: [String: [Double?]]
  let weights: [Double]

  private static let farthestPlace = 3.0
  /// The weights in doubt: each in turn so much lower and higher.
  static let variation = 0.25

  /// A municipality and its distance in robust standard deviations.
  struct Twin {
    var code: String
    var distance: Double
  }

  /// Whether more than half of the weight lies on features a municipality has.
  func isKnown(_ code: String) -> Bool {
    let own = places[code] ?? []
    let known = zip(own, weights).reduce(0) { $1.0 == nil ? $0 : $0 + $1.1 }
    return known > weights.reduce(0, +) / 2
  }

  /// The k nearest, nearest first; equals by code.
  func nearest(to subject: String, count: Int) -> [Twin] { nearest(differences(from: subject), weights, count) }

  /// Those of the k nearest that stay among them however one weight at a time is changed by 25 %.
  func steadfast(near subject: String, count: Int) -> Set<String> {
    let differences = differences(from: subject)
    var remaining = Set(nearest(differences, weights, count).map(\.code))
    for feature in weights.indices where weights[feature] > 0 {
      for factor in [1 - Self.variation, 1 + Self.variation] {
        var changed = weights
        changed[feature] *= factor
        remaining.formIntersection(nearest(differences, changed, count).map(\.code))
      }
    }
    return remaining
  }

  /// The squared difference in each feature, by code of the other; nil where one of the two lacks it.
  private func differences(from subject: String) -> [(code: String, squares: [Double?])] {
    guard let own = places[subject] else { return [] }
    return places.filter { $0.key != subject && isKnown($0.key) }.map { code, other in
      let squares = zip(own, other).map { left, right -> Double? in
        guard let left, let right else { return nil }
        return Self.squaredDifference(left, right)
      }
      return (code, squares)
    }
  }

  private func nearest(
    _ differences: [(code: String, squares: [Double?])], _ weights: [Double], _ count: Int
  ) -> [Twin] {
    let half = weights.reduce(0, +) / 2
    let twins = differences.compactMap { code, squares -> Twin? in
      var sum = 0.0
      var shared = 0.0
      for (square, weight) in zip(squares, weights) {
        guard let square else { continue }
        sum += weight * square
        shared += weight
      }
      return shared > half ? Twin(code: code, distance: (sum / shared).squareRoot()) : nil
    }
    return Array(twins.sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }.prefix(count))
  }

  /// The squared difference of two places, both cut.
  static func squaredDifference(_ left: Double, _ right: Double) -> Double {
    let difference = cut(left) - cut(right)
    return difference * difference
  }

  private static func cut(_ place: Double) -> Double { min(max(place, -farthestPlace), farthestPlace) }
}
