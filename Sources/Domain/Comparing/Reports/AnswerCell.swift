import Figures
import Regions
import Statistics

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
