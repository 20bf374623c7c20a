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
    let unit = context.numbers.unit(row.indicator.unit)
    let year = row.year == usualYear ? "" : "\(row.year)"
    let parts = [
      row.indicator.shortLabel[context.language] + (row.need.map { ", " + context.sideBySide.adjusted(by: $0) } ?? ""),
      FigureTableWords.sign(row.indicator.direction),
      unit.isEmpty ? "" : "[\(unit)]", year.isEmpty ? "" : "(\(year))", commonMark ?? "",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  public var place: String { context.sideBySide.place(row) }

  /// The limit and how it is met, as a sign; as a word in pages, whose style adds the sign.
  public func target(asWord: Bool = false) -> Line {
    guard let target = row.target else { return Line("") }
    let status = target.current.status
    let emphasis: Emphasis =
      switch status {
      case .met: .met
      case .nearlyMet: .nearlyMet
      case .missed: .missed
      case .noData: .muted
      }
    let bound = (target.current.target ?? target.target).bound
    return Line([
      Run(context.figures.limit(bound, unit: row.indicator.unit) + " "),
      Run(asWord ? context.figures.targetStatus(status).lowercased() : FigureWords.sign(status), emphasis),
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
