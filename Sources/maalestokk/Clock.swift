import Foundation

/// The one place that looks at the clock.
enum Clock {
  /// The time and the user's zone; SOURCE_DATE_EPOCH (https://reproducible-builds.org), in UTC, goes before the clock.
  static var now: (date: Date, timeZone: TimeZone) {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
    guard let epoch, let utc = TimeZone(secondsFromGMT: 0) else { return (Date(), .current) }
    return (Date(timeIntervalSince1970: epoch), utc)
  }

  /// The day as the user's clock has it; ISO 8601.
  static var today: String {
    let now = now
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = now.timeZone
    let parts = calendar.dateComponents([.year, .month, .day], from: now.date)
    return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
  }

  /// The moment in UTC, to the second, as names of files that sort by it have it: `20261125T053000Z`.
  static var timeInFileNames: String {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
    let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: now.date)
    let day = [parts.year, parts.month, parts.day].map { $0 ?? 0 }
    let time = [parts.hour, parts.minute, parts.second].map { $0 ?? 0 }
    return String(format: "%04d%02d%02dT%02d%02d%02dZ", day[0], day[1], day[2], time[0], time[1], time[2])
  }
}
