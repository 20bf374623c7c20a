import Charts
import Documents
import Figures
import Findings
import Statistics
import Values
import Wording

extension ReportContext {
  /// A target as charts draw it: `Mål ≥ 1,75`.
  func target(_ bound: TargetBound) -> ChartTarget {
    let word = pick("Mål", "Target")
    switch bound {
    case .floor(let limit, let strict):
      return ChartTarget(
        lower: limit.doubleValue, upper: nil, label: "\(word) \(strict ? ">" : "≥")\u{A0}\(numbers.number(limit))")
    case .ceiling(let limit, let strict):
      return ChartTarget(
        lower: nil, upper: limit.doubleValue, label: "\(word) \(strict ? "<" : "≤")\u{A0}\(numbers.number(limit))")
    case .band(let lower, let upper):
      return ChartTarget(
        lower: lower.doubleValue, upper: upper.doubleValue,
        label: "\(word) \(numbers.number(lower))–\(numbers.number(upper))")
    }
  }
}
