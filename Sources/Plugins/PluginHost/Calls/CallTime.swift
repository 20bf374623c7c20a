import CWorkerProcess

/// The time a call has left.
public struct CallTime: Sendable {
  /// On the clock of `maalestokk_now`, in nanoseconds.
  let deadline: Int64

  /// Whether the call has used its time up: nobody waits for what is done after that.
  public var isOver: Bool { maalestokk_now() >= deadline }
}
