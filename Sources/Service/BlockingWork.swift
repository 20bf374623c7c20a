import NIOCore
import NIOPosix
import Synchronization

/// Threads of their own for what blocks, so that connections are served meanwhile; as many may wait as the limits say.
final class BlockingWork: Sendable {
  private let threads = NIOThreadPool(numberOfThreads: Limits.workers)
  private let underWay = Mutex(0)
  private let seconds: Int

  init(seconds: Int) {
    self.seconds = seconds
    threads.start()
  }

  /// How many are in the making or wait.
  var count: Int { underWay.withLock { $0 } }

  /// The value, made on one of the threads.
  ///
  /// - Throws: `Refusal` 503 when too many wait already, or when it takes too long; what was begun then ends by itself.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    let isAdmitted = underWay.withLock { count in
      guard count < Limits.workers + Limits.mostWaiting else { return false }
      count += 1
      return true
    }
    guard isAdmitted else {
      throw Refusal(
        503, "For mange venter på svar: prøv igjen.", "Too many requests wait for an answer: try again.",
        headers: ["retry-after": "2"])
    }
    return try await withCheckedThrowingContinuation { continuation in
      let once = Once(continuation)
      let alarm = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: .seconds(Int64(seconds))) { [seconds] in
        once.resume(
          with: .failure(
            Refusal(503, "Svaret tok mer enn \(seconds) sekunder.", "The answer took longer than \(seconds) seconds.")))
      }
      threads.submit { _ in
        defer { self.underWay.withLock { $0 -= 1 } }
        // Nobody waits any longer for what waited too long itself.
        if !once.isOver { once.resume(with: Result { try body() }) }
        alarm.cancel()
      }
    }
  }

  /// Ends the threads once they are idle.
  func close() async throws { try await threads.shutdownGracefully() }
}

/// A continuation that the first of several resumes.
private final class Once<Value: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

  init(_ continuation: CheckedContinuation<Value, any Error>) { self.continuation = Mutex(continuation) }

  var isOver: Bool { continuation.withLock { $0 == nil } }

  func resume(with result: Result<Value, any Error>) {
    let waiting = continuation.withLock { kept in
      defer { kept = nil }
      return kept
    }
    waiting?.resume(with: result)
  }
}
