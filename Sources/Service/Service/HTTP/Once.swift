import Synchronization

/// A continuation that the first of several resumes; one who has claimed it alone.
final class Once<Value: Sendable>: Sendable {
  private struct State {
    var continuation: CheckedContinuation<Value, any Error>?
    var isClaimed = false
  }

  private let state: Mutex<State>

  init(_ continuation: CheckedContinuation<Value, any Error>) { state = Mutex(State(continuation: continuation)) }

  var isOver: Bool { state.withLock { $0.continuation == nil } }

  /// Whether it was not over; from now on it cannot be given up.
  func claim() -> Bool {
    state.withLock { state in
      guard state.continuation != nil else { return false }
      state.isClaimed = true
      return true
    }
  }

  func giveUp(_ refusal: Refusal) {
    let waiting = state.withLock { state in
      guard !state.isClaimed else { return CheckedContinuation<Value, any Error>?.none }
      defer { state.continuation = nil }
      return state.continuation
    }
    waiting?.resume(throwing: refusal)
  }

  func resume(with result: Result<Value, any Error>) {
    let waiting = state.withLock { state in
      defer { state.continuation = nil }
      return state.continuation
    }
    waiting?.resume(with: result)
  }
}
