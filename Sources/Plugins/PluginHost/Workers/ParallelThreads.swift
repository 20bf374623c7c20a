import Glibc
import Synchronization

/// Runs work on threads of their own, off the cooperative pool, and returns the results in order.
///
/// Work that no thread can be made for runs on the caller's thread.
func runInParallel<Result: Sendable>(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) -> [Result] {
  let results = Results<Result>(count: count)
  var threads: [pthread_t] = []
  // The last piece runs here: one thread less, and none for a single piece.
  for index in 0..<max(count - 1, 0) {
    let errand = Errand { results.set(index, work(index)) }
    if let thread = errand.start() {
      threads.append(thread)
    } else {
      errand.body()
    }
  }
  if count > 0 { results.set(count - 1, work(count - 1)) }
  for thread in threads { pthread_join(thread, nil) }
  return results.all
}

/// Results that come in any order.
private final class Results<Result: Sendable>: Sendable {
  private let slots: Mutex<[Result?]>

  init(count: Int) {
    slots = Mutex(Array(repeating: nil, count: count))
  }

  func set(_ index: Int, _ result: Result) {
    slots.withLock { $0[index] = result }
  }

  var all: [Result] {
    slots.withLock { $0.compactMap(\.self) }
  }
}

/// A body for a thread.
private final class Errand: Sendable {
  let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) {
    self.body = body
  }

  /// The thread that runs the body, or nil when there can be no more threads.
  func start() -> pthread_t? {
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let failure = pthread_create(
      &thread, nil,
      { context in
        guard let context else { return nil }
        Unmanaged<Errand>.fromOpaque(context).takeRetainedValue().body()
        return nil
      }, context.toOpaque())
    guard failure == 0 else {
      context.release()
      return nil
    }
    return thread
  }
}
