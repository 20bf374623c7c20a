import Schedule

/// Dates as Excel counts them.
enum ExcelDate {
  /// The day of a number of days and parts of days, as 2023-05-01; nil for what Excel shows no date for, and for the
  /// 29 February 1900 that there never was.
  static func day(ofSerial serial: String, countsFrom1904: Bool) -> String? {
    guard let number = Double(serial), number >= (countsFrom1904 ? 0 : 1), number < 2_958_466 else { return nil }
    let days = Int(number)
    guard !countsFrom1904 else { return (from1904 + days).description }
    // Excel counts a day in 1900 that was none; what comes before it is counted from a day later.
    return days == 60 ? nil : (from1900 + (days < 60 ? days + 1 : days)).description
  }

  /// The day of `2023-05-01T00:00:00`; nil for anything else.
  static func day(ofTimestamp text: String) -> String? {
    let day = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    return CalendarDay(day)?.description
  }

  /// 30 December 1899 and 1 January 1904.
  private static let from1900 = CalendarDay(number: -25_569)
  private static let from1904 = CalendarDay(number: -24_107)
}
