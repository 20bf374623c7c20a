import Statistics

/// Random numbers that are the same in every run (SplitMix64, Steele, Lea and Flood 2014, OOPSLA).
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Values with one decimal from a narrow range, so that ties are common.
  public mutating func values(count: Int, within range: ClosedRange<Int64> = -60...60) -> [PublishedValue] {
    (0..<count).map { _ in PublishedValue(mantissa: Int64.random(in: range, using: &self), decimals: 1) }
  }
}
