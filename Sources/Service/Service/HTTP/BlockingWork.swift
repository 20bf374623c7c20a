import NIOCore
import NIOPosix
import Problems
import Synchronization

/// Threads of their own for what blocks, so that connections are served meanwhile; as many may wait as the limits say.
final class BlockingWork: Sendable {
  private struct State {
    var underWay = 0
    var waiting: [Int: @Sendable () -> Void] = [:]
    var lastNumber = 0
    var isEnding = false
  }

  private let threads: NIOThreadPool
  private let count: Int
  private let seconds: Int
  private let state = Mutex(State())

  /// So many threads, on which an answer may be in the making for so many seconds.
  init(threads count: Int, seconds: Int) {
    self.count = count
    self.seconds = seconds
    threads = NIOThreadPool(numberOfThreads: count)
    threads.start()
  }

  /// How many are in the making or wait.
  var underWay: Int { state.withLock { $0.underWay } }

  /// The value, made on one of the threads.
  ///
  /// - Throws: `Refusal` 503 when too many wait already, or when it takes too long; what was begun then ends by itself.
  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await run(tooLate) { _ in try body() }
  }

  /// The same for what changes something: it happens only if it is also told of as done.
  ///
  /// `body` claims the answer before the last step. Where it has been told of as failed by then, the claim throws, and `body`
  /// must undo what it did; where it has not, the answer waits for the step's outcome, however long that takes.
  func change<Value: Sendable>(_ body: @escaping @Sendable (Claim) throws -> Value) async throws -> Value {
    try await run(unchanged, body)
  }

  private var tooLate: Refusal { Refusal(.answerTooLate(seconds: seconds)) }

  private var unchanged: Refusal { Refusal(.unchanged(seconds: seconds), headers: ["retry-after": "5"]) }

  private static let tooMany = Refusal(.tooManyWaiting, headers: ["retry-after": "2"])

  private static let ending = Refusal(.ending, headers: ["retry-after": "10"])

  private func run<Value: Sendable>(
    _ alarm: Refusal, _ body: @escaping @Sendable (Claim) throws -> Value
  ) async throws -> Value {
    try admit()
    return try await withCheckedThrowingContinuation { continuation in
      let once = Once(continuation)
      let deadline = NIODeadline.now() + .seconds(Int64(seconds))
      let timer = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(deadline: deadline) {
        once.giveUp(alarm)
      }
      let number = note { once.giveUp(Self.ending) }
      threads.submit { _ in
        defer { self.leave(number) }
        // Nobody waits any longer for what waited too long itself.
        if !once.isOver { once.resume(with: Result { try body(Claim(deadline: deadline, claim: once.claim)) }) }
        timer.cancel()
      }
    }
  }

  private func admit() throws {
    try state.withLock { state in
      guard !state.isEnding else { throw Self.ending }
      guard state.underWay < count + Limits.mostWaiting else { throw Self.tooMany }
      state.underWay += 1
    }
  }

  private func note(_ giveUp: @escaping @Sendable () -> Void) -> Int {
    let (number, isEnding) = state.withLock { state in
      state.lastNumber += 1
      state.waiting[state.lastNumber] = giveUp
      return (state.lastNumber, state.isEnding)
    }
    if isEnding { giveUp() }
    return number
  }

  private func leave(_ number: Int) {
    state.withLock { state in
      state.underWay -= 1
      state.waiting[number] = nil
    }
  }

  /// Tells all that wait that the service is ending, and takes nothing more.
  func giveUp() {
    let waiting = state.withLock { state in
      state.isEnding = true
      return Array(state.waiting.values)
    }
    for giveUp in waiting { giveUp() }
  }

  /// Ends the threads once they are idle, without waiting for that.
  func close() { threads.shutdownGracefully { _ in } }
}
