import Comparing
import Figures
import Statistics
import Values
import Wording

/// The texts of one row of a profile.
public struct ProfileRowText {
  private let row: Profile.Row
  private let usualYear: Int?
  private let context: ReportContext

  public init(_ row: Profile.Row, _ usualYear: Int?, _ context: ReportContext) {
    self.row = row
    self.usualYear = usualYear
    self.context = context
  }

  private var indicator: Indicator { row.report.indicator }
  private var numbers: NumberText { context.numbers }

  /// The name with its unit, and the year where it is not the profile's.
  public var label: String {
    let unit = numbers.unit(indicator.unit)
    let parts = [
      indicator.shortLabel[context.language], unit.isEmpty ? "" : "[\(unit)]",
      row.report.year == usualYear ? "" : "(\(row.report.year))",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public var value: String {
    numbers.number(row.value) + (row.comparison.own?.status.map { context.mark($0) } ?? "")
  }
  public var median: String { numbers.number(indicator.told(row.statistics.median)) }
  public var left: String { numbers.number(row.ends.left) }
  public var right: String { numbers.number(row.ends.right) }
  /// Nothing for small sets.
  public var quartiles: String {
    guard let lower = row.statistics.lowerQuartile, let upper = row.statistics.upperQuartile else { return "" }
    return "\(numbers.number(indicator.told(lower)))–\(numbers.number(indicator.told(upper)))"
  }
}

extension Indicator {
  /// A statistic of its figures with one decimal more than they are published with at most, kroner with none: no more is known.
  func told(_ statistic: PublishedValue) -> PublishedValue {
    let most = [.nok, .thousandNOK].contains(unit) ? decimals : decimals + 1
    return statistic.rounded(to: most).trimmed(toAtLeast: decimals)
  }
}
