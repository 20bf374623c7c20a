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
    let year = row.report.year
    return context.label([indicator.shortLabel[context.language]], indicator, year == usualYear ? nil : year)
  }

  /// What stands in each column of `Profile.header`.
  public var cells: [String] {
    [label, value, ProfileWords(context.language).place(row), median, quartiles, left, right]
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
