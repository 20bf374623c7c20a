import Figures
import Problems
import Schedule
import Values

/// The moment a publisher last changed a table, to the second.
public struct UpdateStamp: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// As it was written.
  public let description: String
  /// Seconds since 1 January 1970 in UTC.
  public let seconds: Int

  /// A moment written as ISO 8601 with its zone, such as `2026-06-15T06:00:00Z` or `2026-06-15T08:00:00+02:00`.
  ///
  /// Nil for anything else: without a zone nobody can tell which moment is meant.
  public init?(_ text: String) {
    guard let mark = text.firstIndex(of: "T"), let day = CalendarDay(text[..<mark]) else { return nil }
    let rest = text[text.index(after: mark)...]
    let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
    guard let time = Self.seconds(ofClock: clock), let zone = Self.seconds(ofZone: rest[clock.endIndex...]) else {
      return nil
    }
    description = text
    seconds = day.number * Self.secondsOfDay + time - zone
  }

  /// The day it is in UTC; ISO 8601.
  public var day: String { CalendarDay(number: (seconds - secondOfDay) / Self.secondsOfDay).description }

  /// Seconds since midnight in UTC.
  public var secondOfDay: Int { (seconds % Self.secondsOfDay + Self.secondsOfDay) % Self.secondsOfDay }

  private static let secondsOfDay = 86_400

  public static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }

  /// `06:00`, `06:00:30` or `06:00:30.125`; a fraction of a second is left out.
  private static func seconds(ofClock text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let time = TimeOfDay("\(parts[0]):\(parts[1])") else { return nil }
    guard parts.count == 3 else { return time.minutes * 60 }
    let second = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard second.count <= 2, second[0].count == 2, second.allSatisfy({ !$0.isEmpty }), let whole = Int(second[0]),
      whole < 60
    else { return nil }
    return time.minutes * 60 + whole
  }

  /// `Z`, `+02:00` or `-03:30`.
  private static func seconds(ofZone text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let sign = text.first, sign == "+" || sign == "-", let time = TimeOfDay(text.dropFirst()) else { return nil }
    return (sign == "+" ? 1 : -1) * time.minutes * 60
  }
}

extension HarmonisedAnswer {
  /// How far ahead of ours a publisher's clock may be, in seconds.
  private static let clockTolerance = 600

  /// Tables that are out early in the year they are about: fees are those of its first day.
  private static let tablesOfTheFirstDay: Set = ["12842"]

  /// Refuses a stamp that cannot be true (METHODS, section 1): one after `now`, or before the figures' own years were over.
  ///
  /// Only cells with a value count: a publisher lists a year before it has anything to say of it. Throws `AnswerProblem`.
  public func checkStamp(of answer: TableAnswer, indicators: [Indicator], now: UpdateStamp) throws {
    guard let stamp = answer.stamp else { throw AnswerProblem.unreadableStamp(answer.updated) }
    guard stamp.seconds <= now.seconds + Self.clockTolerance else {
      throw AnswerProblem.stampAhead(stamp.description, now: now.description)
    }
    let ofFirstDay = Set(indicators.filter { $0.period == "1 January" }.map(\.id))
    let isEarly = Self.tablesOfTheFirstDay.contains(answer.table)
    let impossible = observations.map(\.observation).filter { cell in
      guard cell.value.number != nil else { return false }
      let firstDay = isEarly || ofFirstDay.contains(cell.indicator) ? "\(cell.year)-01-01" : "\(cell.year + 1)-01-01"
      return stamp.day < firstDay
    }
    guard let newest = impossible.max(by: { $0.year < $1.year }) else { return }
    throw AnswerProblem.stampBeforeFigures(stamp.description, year: newest.year, indicator: newest.indicator.rawValue)
  }
}
