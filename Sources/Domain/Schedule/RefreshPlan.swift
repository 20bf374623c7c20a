/// When figures are fetched again: as they are published, and once a day besides.
///
/// Moments are seconds since 1970 in UTC; nothing here looks at a clock.
public struct RefreshPlan: Sendable, Equatable {
  /// Why a refresh is due.
  public enum Reason: String, Sendable {
    /// The publisher publishes at that moment.
    case release
    /// It is the daily time: most days nothing is new, and conditional requests say so in few calls.
    case daily
    /// The last one before now was not made, since nothing ran.
    case missed
  }

  /// A refresh that is due.
  public struct Run: Sendable, Equatable {
    public let moment: Int
    public let reason: Reason

    public init(moment: Int, reason: Reason) {
      self.moment = moment
      self.reason = reason
    }
  }

  /// Days of release beside those of every year.
  public let extraReleases: Set<CalendarDay>
  /// The time in Oslo of each day's refresh.
  public let dailyTime: TimeOfDay

  public init(extraReleases: Set<CalendarDay> = [], dailyTime: TimeOfDay) {
    self.extraReleases = extraReleases
    self.dailyTime = dailyTime
  }

  /// Unrevised figures of KOSTRA come on 15 March and revised ones on 15 June.
  private static let yearlyReleases = [(month: 3, day: 15), (month: 6, day: 15)]
  /// Minutes after midnight at which Statistics Norway publishes: 08:00.
  private static let releaseMinutes = 8 * 60

  /// Whether the publisher's figures cannot be trusted at that time of day: from 05:00 until 08:00 those that are about to
  /// be revised may show as 0.
  public static func isUnsafe(_ time: TimeOfDay) -> Bool {
    (releaseMinutes - unsafeMinutes..<releaseMinutes).contains(time.minutes)
  }

  private static let unsafeMinutes = 180

  /// Whether key figures are published on a day: one of the yearly days, on the Monday after when it falls on a weekend,
  /// or one that was named besides.
  public func isRelease(_ day: CalendarDay) -> Bool {
    let year = day.date.year
    let yearly = Self.yearlyReleases.compactMap { CalendarDay(year, $0.month, $0.day) }
    return extraReleases.contains(day) || yearly.map { $0 + [0, 0, 0, 0, 0, 2, 1][$0.weekday - 1] }.contains(day)
  }

  /// The first refresh after a moment; on a day of release both at 08:00 and at the daily time, should the release be late.
  public func next(after now: Int) -> Run {
    let today = OsloTime.day(at: now)
    return runs(today + 0..<today + 2).first { $0.moment > now } ?? Run(moment: now, reason: .daily)
  }

  /// The first refresh after a moment, or one at once when the last was not made; not before 08:00 where `now` lies in the
  /// hours when figures cannot be trusted.
  ///
  /// `lastStarted` is when a refresh was last begun; nil when none ever was, and then none was missed.
  public func next(after now: Int, lastStarted: Int?) -> Run {
    let today = OsloTime.day(at: now)
    let due = runs(today + -1..<today + 1).last { $0.moment <= now }
    if let due, let lastStarted, lastStarted < due.moment { return missed(at: now) }
    return next(after: now)
  }

  /// The refresh that makes up for one that was not made, found at a moment.
  func missed(at now: Int) -> Run { Run(moment: safe(now), reason: .missed) }

  private func safe(_ now: Int) -> Int {
    let day = OsloTime.day(at: now)
    guard let release = TimeOfDay(Self.releaseMinutes / 60, Self.releaseMinutes % 60) else { return now }
    let end = OsloTime.moment(day, release)
    return (end - Self.unsafeMinutes * 60..<end).contains(now) ? end : now
  }

  /// The refreshes of some days, in order.
  private func runs(_ days: Range<CalendarDay>) -> [Run] {
    (days.lowerBound.number..<days.upperBound.number).flatMap { number in
      let day = CalendarDay(number: number)
      let daily = Run(moment: OsloTime.moment(day, dailyTime), reason: .daily)
      guard isRelease(day), let time = TimeOfDay(Self.releaseMinutes / 60, Self.releaseMinutes % 60) else {
        return [daily]
      }
      let release = Run(moment: OsloTime.moment(day, time), reason: .release)
      return daily.moment == release.moment ? [release] : [daily, release].sorted { $0.moment < $1.moment }
    }
  }
}
