/// What the true levels behind a group's values may be.
struct TrueLevels {
  private let values: [Double]
  /// The variance of the noise in each value.
  private let noise: [Double]
  private let middle: Double
  /// The variance between the values: of true differences and noise together.
  private let total: Double

  init(_ values: [Double], noise: [Double]) {
    (self.values, self.noise) = (values, noise)
    let middle = mean(values)
    self.middle = middle
    total = values.reduce(0) { $0 + ($1 - middle) * ($1 - middle) } / Double(values.count - 1)
  }

  /// The true differences are never thought smaller than this part of the noise: equal values would all share one place.
  private static let leastBetween = 0.02

  /// Levels that may be true: values drawn towards the group as far as noise explains their differences.
  ///
  /// How far members truly differ is drawn first, since a group tells that only roughly. The subject's own value is not
  /// drawn towards anything: it would be taken for less extreme than it may be.
  func draw(of subject: Int, freedom: Int, using generator: inout SeededGenerator) -> [Double] {
    let average = mean(noise)
    let spread = total * (1 + (2 / Double(values.count - 1)).squareRoot() * generator.nextNormal())
    let between = max(spread - average, Self.leastBetween * average)
    return values.indices.map { index in
      guard between + noise[index] > 0 else { return values[index] }
      guard index != subject else {
        let known = generator.nextMeanSquare(freedom)
        return values[index] + (noise[index] / known).squareRoot() * generator.nextNormal()
      }
      let weight = between / (between + noise[index])
      return middle + weight * (values[index] - middle) + (weight * noise[index]).squareRoot() * generator.nextNormal()
    }
  }
}
