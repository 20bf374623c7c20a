/// What regions weigh in a weighted mean, such as their inhabitants; whole numbers from 0.
struct Weights {
  /// By region; all zero where nothing was given.
  let values: Storage<Int64>
  /// Whether figures of 32 bits times weights add up within 64 bits.
  let areSmall: Bool

  init(_ weights: [Int64]?, regionCount: Int) {
    precondition(weights.map { $0.count == regionCount } ?? true, "weights are for all regions or none")
    values = Storage(count: regionCount)
    var (total, overflows): (Int64, Bool) = (0, false)
    for region in 0..<regionCount {
      let weight = weights?[region] ?? 0
      precondition(weight >= 0, "a weight below zero")
      values.base[region] = weight
      if !overflows { (total, overflows) = total.addingReportingOverflow(weight) }
    }
    precondition(!overflows, "weights beyond 64 bits")
    areSmall = total < 1 << 30
  }
}
