import Comparing
import Figures
import Regions
import Statistics
import Values
import Wording

/// The texts of one row of a table.
public struct FigureRowText {
  private let row: FigureRow
  private let table: FigureTable
  private let context: ReportContext
  /// What marks every figure of the row, told once; nil where they differ.
  private let commonMark: String?

  /// The year that need not be told; nil where each row tells its own.
  private let usualYear: Int?

  public init(_ row: FigureRow, _ table: FigureTable, usualYear: Int?, _ context: ReportContext) {
    self.row = row
    self.usualYear = usualYear
    self.table = table
    self.context = context
    let marks = table.columns.compactMap { row.cell($0).status }.map { context.figures.statusMark($0) }
    commonMark = marks.count > 1 && Set(marks).count == 1 ? marks[0] : nil
  }

  /// `Netto driftsresultat ↑ [%] (2022) f`.
  public var label: String {
    let name = [context.sideBySide.name(row), FigureTableWords.sign(row.indicator.direction)]
    return context.label(name, row.indicator, row.year == usualYear ? nil : row.year, mark: commonMark)
  }

  public var place: String { context.sideBySide.place(row) }

  /// The limit and how it is met, as a sign; as a word in pages, whose style adds the sign.
  public func target(asWord: Bool = false) -> Line {
    guard let target = row.target else { return Line("") }
    let status = target.current.status
    return Line([
      Run(context.figures.limit(target.bound, unit: row.indicator.unit) + " "),
      Run(asWord ? context.figures.targetStatus(status).lowercased() : FigureWords.sign(status), status.emphasis),
    ])
  }

  /// A figure with its mark; two dots where a municipality has none, and nothing in other columns.
  ///
  /// With `orMedian` a group without a published figure has its members' median, marked `m`.
  public func text(_ column: FigureColumn, orMedian: Bool = false) -> String {
    let cell = row.cell(column)
    if let value = cell.value {
      let isMedian = if case .median = column { true } else { false }
      return context.numbers.number(isMedian ? row.indicator.told(value) : value)
        + (commonMark == nil ? mark(cell.status) : "")
    }
    if orMedian, let median = median(besides: column) {
      return context.numbers.number(row.indicator.told(median)) + "\u{A0}m"
    }
    return isOfMunicipality(column) ? ".." : ""
  }

  private func isOfMunicipality(_ column: FigureColumn) -> Bool {
    if case .municipality = column { true } else { false }
  }

  private func mark(_ status: ObservationStatus?) -> String { status.map { context.mark($0) } ?? "" }

  /// The median of the municipalities that a published figure would be of.
  private func median(besides column: FigureColumn) -> PublishedValue? {
    guard case .group(let code) = column else { return nil }
    let comparator =
      code == .country || code == .countryWithoutOslo
      ? "national" : code.rawValue.hasPrefix("EKG") ? "kostra-group" : "county"
    return row.statistics(of: comparator)?.median
  }
}

extension ReportContext {
  /// A row's name with its unit, the year where it is to be told, and a mark: `Netto driftsresultat ↑ [%] (2022) f`.
  func label(_ name: [String], _ indicator: Indicator, _ year: Int?, mark: String? = nil) -> String {
    let unit = numbers.unit(indicator.unit)
    let parts = name + [unit.isEmpty ? "" : "[\(unit)]", year.map { "(\($0))" } ?? "", mark ?? ""]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }
}
