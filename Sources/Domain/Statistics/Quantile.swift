/// The ratio of sums: what a publisher gives for a group (METHODS, section 5).
///
/// Nil when the denominators sum to zero.
public func pooledRatio(numerators: [PublishedValue], denominators: [PublishedValue]) -> Double? {
  func sum(_ values: [PublishedValue]) -> Int128 {
    values.reduce(0) { $0 + $1.scaled(to: PublishedValue.mostDecimals) }
  }
  let denominator = sum(denominators)
  return denominator == 0 ? nil : Double(sum(numerators)) / Double(denominator)
}
