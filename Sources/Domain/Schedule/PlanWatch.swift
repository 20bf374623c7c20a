/// Follows a plan by a clock that somebody may set; nothing here looks at one.
public struct PlanWatch: Sendable {
  /// A clock that goes back by less than this was only adjusted, and a run later than this was missed; in seconds.
  private static let toleranceSeconds = 120

  /// The refresh that is waited for.
  public private(set) var next: RefreshPlan.Run
  private let plan: RefreshPlan
  private var lastLook: Int

  /// Begins at a moment; `lastStarted` is when a refresh was last begun, nil when none was.
  public init(_ plan: RefreshPlan, now: Int, lastStarted: Int?) {
    self.plan = plan
    lastLook = now
    next = plan.next(after: now, lastStarted: lastStarted)
  }

  /// Whether the refresh that is waited for is to begin at a moment.
  ///
  /// Where the clock has been put back since the last look, what is waited for is worked out anew; where its time passed
  /// unseen, because the clock was put forward or the machine slept, it has been missed.
  public mutating func isDue(at now: Int, lastStarted: () -> Int?) -> Bool {
    defer { lastLook = now }
    if now < lastLook - Self.toleranceSeconds {
      next = plan.next(after: now, lastStarted: lastStarted())
    } else if now > next.moment + Self.toleranceSeconds {
      next = plan.missed(at: now)
    }
    return next.moment <= now
  }

  /// Waits for the refresh after the one that has begun at a moment.
  public mutating func goOn(after now: Int) { next = plan.next(after: max(now, next.moment)) }
}
