/// Powers of ten that fit in 64 bits.
public enum PowerOfTen {
  private static let table: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
  }
  /// Ten to a power from 0 to 18.
  public static subscript(exponent: Int) -> Int64 { table[exponent] }
}
