/// The order of some values: where each stands among them, the smallest first, and equal ones as they came.
func ascending(_ values: [PublishedValue]) -> [Int] {
  if let keys = keys(values) { return keys.sorted().map { Int($0 & 0xFFFF) } }
  return values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
}

/// Each value and its place in one whole number; nil where there are too many, or they lie too far apart.
private func keys(_ values: [PublishedValue]) -> [UInt64]? {
  let decimals = values.reduce(0) { max($0, $1.decimals) }
  let scaled = values.map { $0.scaled(to: decimals) }
  guard let least = scaled.min(), let most = scaled.max(), most - least < 1 << 48, values.count <= 0x1_0000 else {
    return nil
  }
  return scaled.enumerated().map { place, value in UInt64(value - least) << 16 | UInt64(place) }
}
