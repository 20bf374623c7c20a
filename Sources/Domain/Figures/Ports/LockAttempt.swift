import Problems

/// The lock on refreshing, or who has it; the holder is nil in the moment before it has written who it is.
public enum LockAttempt: Sendable {
  /// Held for as long as this is.
  case taken(any AnyObject & Sendable)
  case held(by: RunningProgram?)
}
