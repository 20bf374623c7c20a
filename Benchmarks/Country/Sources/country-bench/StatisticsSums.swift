import Kernel

/// The sums of each statistic over sets, key figures and years.
struct StatisticsSums {
  private var sums = [Double](repeating: 0, count: 8)
  private static let names = ["n", "mean", "wmean", "median", "q1", "q3", "min", "max"]

  mutating func add(_ numbers: StatisticsAsDoubles, _ weight: Double) {
    guard numbers.count > 0 else { return }
    let all = [
      Double(numbers.count), numbers.mean, numbers.weightedMean, numbers.median, numbers.lowerQuartile,
      numbers.upperQuartile, numbers.minimum, numbers.maximum,
    ]
    for (index, number) in all.enumerated() { sums[index] += number * weight }
  }

  func tell(_ check: inout Checksum) {
    for (name, sum) in zip(Self.names, sums) { check.add(name, sum) }
  }
}
