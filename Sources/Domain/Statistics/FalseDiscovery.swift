/// Which of many tests may be believed when at most `rate` of what is told may be false (Benjamini and Hochberg 1995,
/// JRSS B 57:289–300).
///
/// `chances` are two-sided; gives the places of those to be told, in their order.
public func discoveries(_ chances: [Double], rate: Double) -> [Int] {
  let sorted = chances.sorted()
  let limit = sorted.indices.last { sorted[$0] <= rate * Double($0 + 1) / Double(sorted.count) }.map { sorted[$0] }
  guard let limit else { return [] }
  return chances.indices.filter { chances[$0] <= limit }
}
