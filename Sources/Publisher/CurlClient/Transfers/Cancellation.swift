import Synchronization

/// A way to stop what is being sent, from any thread.
public final class Cancellation: Sendable {
  private struct State {
    var isCancelled = false
    var nextNumber = 0
    var handlers: [Int: @Sendable () -> Void] = [:]
  }

  private let state = Mutex(State())

  public init() {}

  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Stops the transfers and waits this was given to; for good.
  public func cancel() {
    let handlers = state.withLock { state in
      state.isCancelled = true
      defer { state.handlers = [:] }
      return state.handlers.values.map(\.self)
    }
    for handler in handlers { handler() }
  }

  /// Runs the body with a handler that cancelling calls, at once when it is cancelled already.
  func whenCancelled<Result>(_ handler: @escaping @Sendable () -> Void, during body: () throws -> Result) rethrows
    -> Result
  {
    let number: Int? = state.withLock { state in
      guard !state.isCancelled else { return nil }
      state.nextNumber += 1
      state.handlers[state.nextNumber] = handler
      return state.nextNumber
    }
    if number == nil { handler() }
    defer { if let number { state.withLock { _ = $0.handlers.removeValue(forKey: number) } } }
    return try body()
  }
}
