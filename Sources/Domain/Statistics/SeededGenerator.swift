/// Random numbers that are the same in every run and on every machine (SplitMix64, Steele, Lea and Flood 2014, OOPSLA).
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from a distribution that is near the standard normal: the sum of twelve uniform numbers, less six.
  ///
  /// Its 2.5 % points lie within 0.01 of the normal's, and only integers are added: the same bits come out on every
  /// machine, which a library's logarithm and cosine do not promise.
  public mutating func nextNormal() -> Double {
    var sum: UInt64 = 0
    for _ in 0..<3 {
      let bits = next()
      sum += (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + bits >> 48
    }
    // Twelve halves of a step put each sixteen-bit number in the middle of its interval.
    return (Double(sum) + 6) / 65_536 - 6
  }

  /// The mean of so many squared normal numbers: how a variance known from them is spread.
  mutating func nextMeanSquare(_ count: Int) -> Double {
    var sum = 0.0
    for _ in 0..<count {
      let number = nextNormal()
      sum += number * number
    }
    return sum / Double(count)
  }
}
