/// Variances of members drawn towards what members of their size have, since each is known from few years.
///
/// The logarithms are shrunken (Smyth 2004, SAGMB 3:3) around a line over the logarithms of the sizes: small municipalities
/// swing more (Spiegelhalter 2005, Statistics in Medicine 24:1185–1202).
struct ShrunkVariances {
  let variances: [Double]
  /// How many free squares each is now known from.
  let freedom: [Int]

  /// More than this is as good as being known.
  private static let mostFreedom = 60
  /// A variance so many times what is expected is the member's own: nothing is borrowed from the others.
  private static let outlying = 6.0
  /// No variance is thought smaller than this part of their mean: values that never change have been rounded.
  private static let leastShare = 1e-6

  /// `variances`, each from `freedom` free squares; `sizes` of the members, where they are known.
  init(_ variances: [Double], freedom: [Int], sizes: [Double]?) {
    let least = Self.leastShare * mean(variances)
    guard least > 0 else {
      (self.variances, self.freedom) = (variances, freedom)
      return
    }
    let logarithms = zip(variances, freedom).map { variance, free in
      naturalLogarithm(max(variance, least)) - digamma(halves: free) + naturalLogarithm(Double(free) / 2)
    }
    let line = fitted(logarithms, by: sizes.map { $0.map { naturalLogarithm(max(1, $0)) } })
    let prior = Self.priorFreedom(logarithms, around: line, freedom)
    let shrunk = variances.indices.map { index -> (variance: Double, freedom: Int) in
      let (own, free, expected) = (variances[index], freedom[index], exponential(line[index]))
      if own > Self.outlying * expected { return (own, free) }
      return ((Double(prior) * expected + Double(free) * own) / Double(prior + free), prior + free)
    }
    self.variances = shrunk.map(\.variance)
    self.freedom = shrunk.map(\.freedom)
  }

  /// How many free squares what is expected is worth: from how much more the logarithms differ than by chance.
  private static func priorFreedom(_ logarithms: [Double], around line: [Double], _ freedom: [Int]) -> Int {
    let rest = zip(logarithms, line).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / Double(logarithms.count - 1)
    let chance = mean(freedom.map { trigamma(halves: $0) })
    return (1...mostFreedom).first { trigamma(halves: $0) <= rest - chance } ?? mostFreedom
  }
}

/// The least-squares line through the logarithms; their mean where sizes are not known, do not differ, or are few.
private func fitted(_ logarithms: [Double], by sizes: [Double]?) -> [Double] {
  let middle = mean(logarithms)
  guard let sizes, logarithms.count >= 10 else { return logarithms.map { _ in middle } }
  let centre = mean(sizes)
  let spread = sizes.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
  guard spread > 0 else { return logarithms.map { _ in middle } }
  let slope = zip(sizes, logarithms).reduce(0) { $0 + ($1.0 - centre) * ($1.1 - middle) } / spread
  return sizes.map { middle + slope * ($0 - centre) }
}

func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(numbers.count) }

/// The digamma function of half a whole number from 1 on.
private func digamma(halves count: Int) -> Double {
  let isEven = count.isMultiple(of: 2)
  let first = isEven ? -0.577_215_664_901_532_9 : -1.963_510_026_021_423_5
  return stride(from: isEven ? 2 : 1, to: count, by: 2).reduce(first) { $0 + 2 / Double($1) }
}

/// The trigamma function of half a whole number from 1 on.
private func trigamma(halves count: Int) -> Double {
  let isEven = count.isMultiple(of: 2)
  let first = isEven ? 1.644_934_066_848_226_4 : 4.934_802_200_544_679
  return stride(from: isEven ? 2 : 1, to: count, by: 2).reduce(first) { $0 - 4 / Double($1 * $1) }
}
