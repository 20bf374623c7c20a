/// How far each value lies from the median, in robust standard deviations (METHODS, section 6).
///
/// 0.6745 (x − median) / MAD; with MAD = 0, (x − median) / (√(π/2) × mean absolute deviation). Nil below seven values and
/// without any spread. Above 3.5 either way is a question to ask, never a reason to drop a value
/// (Iglewicz and Hoaglin 1993).
public func robustZ(_ values: [PublishedValue]) -> (z: [Double], scale: RobustScale)? {
  guard values.count >= 7, let median = Summary(values)?.median.doubleValue else { return nil }
  let deviations = values.map { $0.doubleValue - median }
  let absolute = deviations.map(abs).sorted()
  let middle = absolute.count / 2
  let mad = absolute.count.isMultiple(of: 2) ? (absolute[middle - 1] + absolute[middle]) / 2 : absolute[middle]
  if mad > 0 { return (deviations.map { 0.6745 * $0 / mad }, .medianAbsoluteDeviation) }
  let mean = absolute.reduce(0, +) / Double(absolute.count)
  guard mean > 0 else { return nil }
  return (deviations.map { $0 / (rootOfHalfPi * mean) }, .meanAbsoluteDeviation)
}

/// √(π/2).
private let rootOfHalfPi = (Double.pi / 2).squareRoot()
