/// Powers of ten that fit in 64 bits.
enum PowerOfTen {
  private static let table: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
  }
  static subscript(exponent: Int) -> Int64 { table[exponent] }
}
