/// What one call to a comparator may use before its worker is stopped.
public struct ComparatorLimits: Sendable, Hashable {
  /// Real time for one call, without the time the host's own services take.
  public var wallSeconds: Double
  /// Processor time for one call, in whole seconds.
  public var cpuSeconds: Int
  /// Address space of the worker.
  public var memoryBytes: Int
  /// Length of an answer.
  public var answerBytes: Int
  /// Real time from spawning a worker until its plugin is loaded.
  public var startSeconds: Double
  /// Calls to `dataset`, `rank` and `observations` within one call; log lines are not counted.
  public var hostCalls: Int

  /// Limits that leave ordinary comparators plenty of room.
  public init(
    wallSeconds: Double = 10, cpuSeconds: Int = 10, memoryBytes: Int = 1 << 30, answerBytes: Int = 16 << 20,
    startSeconds: Double = 5, hostCalls: Int = 10_000
  ) {
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
    self.answerBytes = answerBytes
    self.startSeconds = startSeconds
    self.hostCalls = hostCalls
  }
}
