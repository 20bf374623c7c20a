extension CalendarDay {
  /// Whether a text is a day from 1900 to 2100 as files have it: 2024-05-01.
  public static func isWritten(_ text: String) -> Bool {
    CalendarDay(text).map { plausibleYears.contains($0.date.year) } ?? false
  }

  /// The year of a text of digits, from 1900 to 2100; nil for anything else.
  public static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text).flatMap { plausibleYears.contains($0) ? $0 : nil }
  }
}
