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
}
