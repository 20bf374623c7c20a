import Schedule
import Testing

@Suite("When figures are fetched again")
struct RefreshPlanTests {
  private let plan = RefreshPlan(dailyTime: Self.time("08:30"))

  private static func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { preconditionFailure(text) }
    return time
  }

  /// The moment Oslo's clock shows a text such as `2026-03-16 08:00`.
  private static func oslo(_ text: String) -> Int {
    guard let day = CalendarDay(text.prefix(10)) else { preconditionFailure(text) }
    return OsloTime.moment(day, time(String(text.suffix(5))))
  }

  private func next(after text: String, _ plan: RefreshPlan? = nil) -> String {
    let run = (plan ?? self.plan).next(after: Self.oslo(text))
    return "\(OsloTime.text(at: run.moment)) \(run.reason.rawValue)"
  }

  @Test(
    "an ordinary day has one, at its time; one that is just begun is not the next",
    arguments: [
      ("2026-11-25 00:00", "2026-11-25 08:30 daily"), ("2026-11-25 08:29", "2026-11-25 08:30 daily"),
      ("2026-11-25 08:30", "2026-11-26 08:30 daily"), ("2026-12-31 23:59", "2027-01-01 08:30 daily"),
    ])
  func daily(now: String, expected: String) { #expect(next(after: now) == expected) }

  @Test(
    "15 March and 15 June at 08:00, on the Monday after when that is a weekend, and at the daily time too",
    arguments: [
      // 15 March 2026 is a Sunday: the publisher's figures came on the 16th, at 07:00 UTC.
      ("2026-03-14 09:00", "2026-03-15 08:30 daily"), ("2026-03-15 09:00", "2026-03-16 08:00 release"),
      ("2026-03-16 08:00", "2026-03-16 08:30 daily"), ("2026-06-15 00:00", "2026-06-15 08:00 release"),
      // 15 June 2024 is a Saturday, 15 March 2024 a Friday.
      ("2024-06-15 00:00", "2024-06-15 08:30 daily"), ("2024-06-16 12:00", "2024-06-17 08:00 release"),
      ("2024-03-14 12:00", "2024-03-15 08:00 release"),
    ])
  func releases(now: String, expected: String) { #expect(next(after: now) == expected) }

  @Test("the release's moment is that of the publisher's stamp, in winter and in summer")
  func stamps() {
    #expect(plan.next(after: Self.oslo("2026-03-16 07:00")).moment == 1_773_644_400)
    #expect(plan.next(after: Self.oslo("2026-06-15 07:00")).moment == 1_781_503_200)
  }

  @Test("days that are named besides are days of release; a daily time of 08:00 is not run twice")
  func named() throws {
    let named = RefreshPlan(extraReleases: [try #require(CalendarDay("2026-11-25"))], dailyTime: Self.time("08:00"))
    #expect(next(after: "2026-11-24 20:00", named) == "2026-11-25 08:00 release")
    #expect(next(after: "2026-11-25 08:00", named) == "2026-11-26 08:00 daily")
  }

  @Test("over both clock changes the wall clock's time stays: 23 and 25 hours lie between")
  func clockChanges() {
    let spring = plan.next(after: Self.oslo("2026-03-28 08:30"))
    #expect(OsloTime.text(at: spring.moment) == "2026-03-29 08:30")
    #expect(spring.moment - Self.oslo("2026-03-28 08:30") == 23 * 3600)
    let autumn = plan.next(after: Self.oslo("2026-10-24 08:30"))
    #expect(OsloTime.text(at: autumn.moment) == "2026-10-25 08:30")
    #expect(autumn.moment - Self.oslo("2026-10-24 08:30") == 25 * 3600)
  }

  @Test("at a time that a change passes over or shows twice there is one refresh that day")
  func atTheChange() {
    let night = RefreshPlan(dailyTime: Self.time("02:30"))
    #expect(next(after: "2026-03-28 12:00", night) == "2026-03-29 03:30 daily")
    #expect(next(after: "2026-03-29 03:30", night) == "2026-03-30 02:30 daily")
    let first = night.next(after: Self.oslo("2026-10-24 12:00")).moment
    #expect(OsloTime.text(at: night.next(after: first).moment) == "2026-10-26 02:30")
  }

  @Test("one that was not made is made at once; a store that has had none has missed none")
  func missed() {
    let now = Self.oslo("2026-11-25 12:00")
    func next(_ last: String?) -> RefreshPlan.Run { plan.next(after: now, lastStarted: last.map(Self.oslo)) }
    #expect(next("2026-11-25 08:29") == RefreshPlan.Run(moment: now, reason: .missed))
    #expect(next("2026-11-01 08:30") == RefreshPlan.Run(moment: now, reason: .missed))
    #expect(next("2026-11-25 08:30").reason == .daily)
    #expect(next(nil) == RefreshPlan.Run(moment: Self.oslo("2026-11-26 08:30"), reason: .daily))
    // Before today's the last due was yesterday's.
    let early = Self.oslo("2026-11-25 07:00")
    #expect(plan.next(after: early, lastStarted: Self.oslo("2026-11-24 08:31")).reason == .daily)
    // From 05:00 until 08:00 figures may show as 0: what was missed waits.
    func missed(at now: String) -> Int {
      plan.next(after: Self.oslo(now), lastStarted: Self.oslo("2026-11-24 08:29")).moment
    }
    #expect(plan.next(after: early, lastStarted: Self.oslo("2026-11-24 08:29")).reason == .missed)
    #expect(missed(at: "2026-11-25 07:00") == Self.oslo("2026-11-25 08:00"))
    #expect(missed(at: "2026-11-25 05:00") == Self.oslo("2026-11-25 08:00"))
    #expect(missed(at: "2026-11-25 04:59") == Self.oslo("2026-11-25 04:59"))
    #expect(missed(at: "2026-11-25 08:00") == Self.oslo("2026-11-25 08:00"))
  }

  @Test("over a hundred years the next is always later, within 25 hours, and never skips a release")
  func alwaysLater() throws {
    var now = Self.oslo("2000-01-01 00:00")
    var releases = 0
    while now < Self.oslo("2100-01-01 00:00") {
      let run = plan.next(after: now)
      #expect(run.moment > now && run.moment - now <= 25 * 3600)
      if run.reason == .release { releases += 1 }
      now = run.moment
    }
    #expect(releases == 200)
  }

  @Test("figures about to be revised are not trusted from 05:00 until 08:00")
  func unsafe() {
    #expect(["04:59", "08:00", "08:30"].allSatisfy { !RefreshPlan.isUnsafe(Self.time($0)) })
    #expect(["05:00", "06:30", "07:59"].allSatisfy { RefreshPlan.isUnsafe(Self.time($0)) })
  }
}
