/// The statistics of a set in one column as binary numbers, in the column's unit; NaN without figures.
public struct StatisticsAsDoubles: Sendable, BitwiseCopyable {
  /// How many members have a figure.
  public let count: Int
  /// The unweighted mean, and the weighted one.
  public let mean, weightedMean: Double
  /// The median between the quartiles.
  public let lowerQuartile, median, upperQuartile: Double
  /// The smallest and the largest figure.
  public let minimum, maximum: Double

  init(_ exact: SetStatistics) {
    count = exact.count
    let isEmpty = exact.count == 0
    let unit = isEmpty ? Double.nan : binaryPowersOfTen[exact.decimals]
    mean = Double(exact.sum) / (Double(exact.count) * unit)
    // 128 bits are slow to turn into binary numbers, and most sums fit in 64.
    let weighted = Int64(exactly: exact.weightedSum).map(Double.init) ?? Double(exact.weightedSum)
    weightedMean = exact.weight == 0 ? .nan : weighted / (Double(exact.weight) * unit)
    lowerQuartile = Double(exact.quartiles.lower) / (12 * unit)
    median = Double(exact.quartiles.median) / (12 * unit)
    upperQuartile = Double(exact.quartiles.upper) / (12 * unit)
    minimum = Double(exact.ends.least) / unit
    maximum = Double(exact.ends.most) / unit
  }
}

let binaryPowersOfTen: [Double] = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
