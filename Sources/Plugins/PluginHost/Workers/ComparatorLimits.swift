/// What one call to a comparator may use before its worker is stopped.
public struct ComparatorLimits: Sendable, Hashable {
  /// Real time for one call, what the host does for it included.
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
  /// Figures that one query may ask for: regions × indicators × years.
  public var queryCells: Int
  /// Bytes of what is asked of the host and what it hands out within one call; a figure is nine bytes.
  public var hostBytes: Int
  /// Real time that a refresh may wait for what it fetches, beside its own time.
  public var fetchSeconds: Double

  /// Limits that leave ordinary comparators plenty of room.
  public init(
    wallSeconds: Double = 10, cpuSeconds: Int = 10, memoryBytes: Int = 1 << 30, answerBytes: Int = 16 << 20,
    startSeconds: Double = 5, hostCalls: Int = 10_000, queryCells: Int = 1 << 20, hostBytes: Int = 32 << 20,
    fetchSeconds: Double = 600
  ) {
    self.wallSeconds = wallSeconds
    self.cpuSeconds = cpuSeconds
    self.memoryBytes = memoryBytes
    self.answerBytes = answerBytes
    self.startSeconds = startSeconds
    self.hostCalls = hostCalls
    self.queryCells = queryCells
    self.hostBytes = hostBytes
    self.fetchSeconds = fetchSeconds
  }
}
