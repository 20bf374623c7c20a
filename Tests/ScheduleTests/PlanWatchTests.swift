import Schedule
import Testing

@Suite("Following a plan by a clock that is set") struct PlanWatchTests {
  /// Every day at 08:30 in Oslo.
  private let plan = RefreshPlan(dailyTime: Self.time("08:30"))

  private static func time(_ text: String) -> TimeOfDay {
    guard let time = TimeOfDay(text) else { preconditionFailure(text) }
    return time
  }

  private func moment(_ day: String, _ time: String) -> Int {
    guard let day = CalendarDay(day) else { preconditionFailure(day) }
    return OsloTime.moment(day, Self.time(time))
  }

  private func text(_ run: RefreshPlan.Run) -> String { "\(OsloTime.text(at: run.moment)) \(run.reason.rawValue)" }

  @Test("a clock that was nine years ahead and is set right: the next refresh is tomorrow's")
  func setBack() {
    var watch = PlanWatch(plan, now: moment("2035-11-20", "12:00"), lastStarted: nil)
    #expect(text(watch.next) == "2035-11-21 08:30 daily")
    #expect(!watch.isDue(at: moment("2035-11-20", "12:01")) { nil })
    #expect(!watch.isDue(at: moment("2026-11-26", "12:01")) { nil })
    #expect(text(watch.next) == "2026-11-27 08:30 daily")
  }

  @Test("a clock that is set back to a day whose refresh was not made: it is made at once")
  func setBackPastMissed() {
    let now = moment("2026-11-26", "12:01")
    var watch = PlanWatch(plan, now: moment("2035-11-20", "12:00"), lastStarted: nil)
    #expect(watch.isDue(at: now) { moment("2026-11-25", "08:30") })
    #expect(text(watch.next) == "2026-11-26 12:01 missed")
    watch.goOn(after: now)
    #expect(text(watch.next) == "2026-11-27 08:30 daily")
  }

  @Test("a clock that is put back by seconds after a refresh does not have it made twice")
  func adjusted() {
    let due = moment("2026-11-26", "08:30")
    var watch = PlanWatch(plan, now: due - 60, lastStarted: nil)
    #expect(!watch.isDue(at: due - 1) { nil })
    #expect(watch.isDue(at: due) { nil })
    watch.goOn(after: due)
    #expect(!watch.isDue(at: due - 5) { nil })
    #expect(text(watch.next) == "2026-11-27 08:30 daily")
  }

  @Test("a clock that is put forward past a refresh: it is made up for, not while figures may show as 0")
  func setForward() {
    var watch = PlanWatch(plan, now: moment("2026-11-26", "12:00"), lastStarted: nil)
    #expect(!watch.isDue(at: moment("2026-11-28", "06:00")) { nil })
    #expect(text(watch.next) == "2026-11-28 08:00 missed")
    #expect(watch.isDue(at: moment("2026-11-28", "08:00")) { nil })
    watch.goOn(after: moment("2026-11-28", "08:00"))
    #expect(text(watch.next) == "2026-11-28 08:30 daily")
  }

  @Test("a refresh that is looked for a little late is made as planned")
  func late() {
    var watch = PlanWatch(plan, now: moment("2026-11-26", "08:29"), lastStarted: nil)
    #expect(watch.isDue(at: moment("2026-11-26", "08:31")) { nil })
    #expect(text(watch.next) == "2026-11-26 08:30 daily")
  }
}
