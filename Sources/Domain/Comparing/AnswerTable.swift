import Figures
import Regions
import Statistics

/// An answer as rows of values, before any of them is written.
public struct AnswerTable: Sendable, Equatable {
  /// What the rows are of.
  public enum Name: Sendable {
    case rankings, targets, trend, versions, indicators, regions, comparators
  }

  public let name: Name
  public let columns: [AnswerColumn]
  /// As many cells in each as there are columns.
  public let rows: [[AnswerCell]]

  public init(_ name: Name, _ columns: [AnswerColumn], rows: [[AnswerCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}

/// A column of an answer's rows; its raw value heads it in files for programs.
public enum AnswerColumn: String, Sendable, CaseIterable {
  case indicator, year, comparator, code
  case codeThen = "code_then"
  case name, value
  case valueBefore = "value_before"
  case rank, tied
  case rankLow = "rank_low"
  case rankHigh = "rank_high"
  case status, missing, why, source, locator
  case kind, target, lower, upper, strict, distance, basis
  case seriesBreak = "break"
  case chosen, known, scope, sha256, section, passage, producer
  case id, topic
  case labelBokmål = "label_nb"
  case labelEnglish = "label_en"
  case unit, decimals, direction, years
  case county
  case countyName = "county_name"
  case group = "kostra_group"
  case exists, version, state, summary
}

/// A value in a row.
public enum AnswerCell: Sendable, Equatable {
  case empty
  case text(String)
  /// The number of a municipality or group: digits that are no amount, with their leading zero.
  case code(String)
  case number(PublishedValue)
  /// A year, a place or a count.
  case integer(Int)
  case flag(Bool)
  case status(ObservationStatus)
  case missing(MissingReason)
  case unit(Unit)
  case direction(Direction)
  case scope(AccountingScope)

  public static func optional(_ text: String?) -> AnswerCell { text.map { .text($0) } ?? .empty }
  public static func optional(_ code: RegionCode?) -> AnswerCell { code.map { .code($0.rawValue) } ?? .empty }
  public static func optional(_ value: PublishedValue?) -> AnswerCell { value.map { .number($0) } ?? .empty }
  public static func optional(_ number: Int?) -> AnswerCell { number.map { .integer($0) } ?? .empty }
  public static func optional(_ flag: Bool?) -> AnswerCell { flag.map { .flag($0) } ?? .empty }
  public static func optional(_ status: ObservationStatus?) -> AnswerCell { status.map { .status($0) } ?? .empty }
  public static func optional(_ reason: MissingReason?) -> AnswerCell { reason.map { .missing($0) } ?? .empty }

  /// As files for programs have it.
  public var written: String {
    switch self {
    case .empty: ""
    case .text(let text), .code(let text): text
    case .number(let value): value.description
    case .integer(let number): String(number)
    case .flag(let flag): String(flag)
    case .status(let status): status.rawValue
    case .missing(let reason): reason.rawValue
    case .unit(let unit): unit.rawValue
    case .direction(let direction): direction.name
    case .scope(let scope): scope.rawValue
    }
  }
}
