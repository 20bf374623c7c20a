import Statistics

extension SeededGenerator {
  /// Values with one decimal from a narrow range, so that ties are common.
  public mutating func values(count: Int, within range: ClosedRange<Int64> = -60...60) -> [PublishedValue] {
    (0..<count).map { _ in PublishedValue(mantissa: Int64.random(in: range, using: &self), decimals: 1) }
  }
}
