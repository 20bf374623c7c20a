/// How pieces of work are spread over cores: calls `work` once for each number below `pieces`, and returns when all are done.
///
/// `DispatchQueue.concurrentPerform(iterations:execute:)` is one such; a module without threads leaves the choice to callers.
public typealias Spread = (_ pieces: Int, _ work: @Sendable (Int) -> Void) -> Void

/// Does the pieces one after another, on the caller's own core.
public func inTurn(_ pieces: Int, _ work: @Sendable (Int) -> Void) {
  for piece in 0..<pieces { work(piece) }
}
