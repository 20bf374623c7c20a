/// Sums that depend on the place of every number, to hold against other programs that did the same work.
struct Checksum {
  private(set) var sums: [(name: String, value: String)] = []

  /// What a number at these places weighs.
  @inline(__always)
  static func weight(_ first: Int, _ second: Int, _ third: Int) -> Double {
    Double((first * 31 + second * 17 + third * 7) % 97 + 1)
  }

  mutating func add(_ name: String, _ value: Double) { sums.append((name, "\(value)")) }
  mutating func add(_ name: String, _ value: Int) { sums.append((name, "\(value)")) }
  mutating func add(_ name: String, _ values: [Int]) { sums.append((name, "\(values)")) }

  var json: String { "{" + sums.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}" }
}
