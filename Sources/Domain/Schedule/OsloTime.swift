/// The clock on the wall in Oslo, from 1996 on: an hour before UTC, two in summer.
///
/// Summer time begins at 01:00 UTC on the last Sunday of March and ends at 01:00 UTC on the last of October (directive
/// 2000/84/EC, which Norway follows). Reckoned here, so that the plan does not hang on a machine's time zone files.
public enum OsloTime {
  private static let hour = 3600
  private static let day = 86_400

  /// How far Oslo's clock is before UTC at a moment, in seconds; moments are seconds since 1970 in UTC.
  public static func offset(at moment: Int) -> Int {
    let year = CalendarDay(number: floored(moment, day)).date.year
    guard let start = lastSunday(of: 3, year), let end = lastSunday(of: 10, year) else { return hour }
    let summer = (start.number * day + hour)..<(end.number * day + hour)
    return summer.contains(moment) ? 2 * hour : hour
  }

  /// When Oslo's clock shows a time on a day.
  ///
  /// Of a time shown twice, the first; a time passed over, as if the clock had not been put forward: 02:30 is 03:30.
  public static func moment(_ date: CalendarDay, _ time: TimeOfDay) -> Int {
    let shown = date.number * day + time.minutes * 60
    let inSummer = shown - 2 * hour
    return offset(at: inSummer) == 2 * hour ? inSummer : shown - hour
  }

  /// The day Oslo's calendar shows at a moment.
  public static func day(at moment: Int) -> CalendarDay {
    CalendarDay(number: floored(moment + offset(at: moment), day))
  }

  /// What Oslo's clock shows at a moment, as `2026-03-16 08:00`.
  public static func text(at moment: Int) -> String {
    let shown = moment + offset(at: moment)
    let date = CalendarDay(number: floored(shown, day))
    let minutes = (shown - date.number * day) / 60
    return "\(date) \(TimeOfDay(minutes / 60, minutes % 60)?.description ?? "")"
  }

  /// The last Sunday of a month of 31 days.
  private static func lastSunday(of month: Int, _ year: Int) -> CalendarDay? {
    CalendarDay(year, month, 31).map { $0 + -($0.weekday % 7) }
  }

  private static func floored(_ number: Int, _ divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
  }
}
