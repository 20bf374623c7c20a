/// A day of the Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since Thursday 1 January 1970.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// The day of that date; nil when there is no such date, or its year is not from 1 to 9999.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
    // Years that begin in March, so that a leap day is the last of its year.
    let march = (month + 9) % 12
    let shifted = month > 2 ? year : year - 1
    let days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * march + 2) / 5 + day - 1
    number = days - Self.daysBefore1970
    guard date == (year, month, day) else { return nil }
  }

  /// The day written as 2026-03-16; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let isWritten = text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) }
    let numbers = parts.compactMap { Int($0) }
    guard isWritten, parts.map(\.count) == [4, 2, 2], numbers.count == 3 else { return nil }
    self.init(numbers[0], numbers[1], numbers[2])
  }

  /// The years that figures, decisions and questions are of.
  public static let plausibleYears = 1900...2100

  /// The day written as 2026-03-16 or, as in Norwegian, 16.3.2026; nil for anything else, and outside `plausibleYears`.
  public init?(plausible text: some StringProtocol) {
    let words = text.split { $0 == "." || $0 == " " }
    let hasDots =
      text.utf8.allSatisfy { $0 == 0x2E || $0 == 0x20 || (0x30...0x39).contains($0) }
      && text.utf8.count { $0 == 0x2E } == 2
      && words.count == 3 && (1...2).contains(words[0].count) && (1...2).contains(words[1].count) && words[2].count == 4
    let numbers = words.compactMap { Int($0) }
    let day = hasDots && numbers.count == 3 ? Self(numbers[2], numbers[1], numbers[0]) : Self(text)
    guard let day, Self.plausibleYears.contains(day.date.year) else { return nil }
    self = day
  }

  /// From 1 March of the year 0 to 1 January 1970.
  private static let daysBefore1970 = 719_468

  /// Year, month and day of the month.
  public var date: (year: Int, month: Int, day: Int) {
    let days = number + Self.daysBefore1970
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let inEra = days - era * 146_097
    let yearOfEra = (inEra - inEra / 1460 + inEra / 36_524 - inEra / 146_096) / 365
    let dayOfYear = inEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1)
  }

  /// From 1, Monday, to 7, Sunday.
  public var weekday: Int { (((number + 3) % 7) + 7) % 7 + 1 }

  public static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  public static func + (day: Self, days: Int) -> Self { Self(number: day.number + days) }

  /// The date as 2026-03-16.
  public var description: String {
    let date = date
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(width - digits.count, 0)) + digits
}
