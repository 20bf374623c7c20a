import CWorkerProcess
import Problems
import Synchronization

/// The workers that wait for their next call, and how often each plugin has failed in a row.
final class WorkerPool: Sendable {
  /// A worker that waits, and how much processor time it had used when it began to.
  private struct Waiting {
    let worker: Worker
    let used: Int64

    /// Whether it has done nothing meanwhile: one that computes on, or has sent what nobody asked for, is not used again.
    var isQuiet: Bool {
      let now = maalestokk_processor_time(worker.process)
      return now >= 0 && now - used < WorkerPool.mostWhileWaiting && maalestokk_has_bytes(worker.socket) == 0
    }
  }

  private struct Slot {
    var idle: [Waiting] = []
    var failures = 0
    var notBefore: Int64 = 0
  }

  private struct State {
    var slots: [String: Slot] = [:]
    /// Workers taken before the last shutdown do not come back.
    var generation = 0
  }

  private static let mostIdle = 4
  /// What finishing a call may take after its answer was sent, in nanoseconds.
  private static let mostWhileWaiting: Int64 = 50_000_000
  private static let firstRestSeconds = 0.25
  private static let longestRestSeconds = 60.0

  private let state = Mutex(State())

  /// A worker's place in the pool while a call has it.
  struct Ticket: Sendable {
    let key: String
    fileprivate let generation: Int
    /// A worker that was waiting, or nil when one is to be started.
    let idle: Worker?
  }

  /// Takes a worker, or leave to start one.
  /// - Throws: `resting` while a plugin that fails again and again is left alone.
  func take(_ key: String) throws(ComparatorFault) -> Ticket {
    let now = maalestokk_now()
    var restless: [Worker] = []
    let (ticket, rest): (Ticket, ComparatorFault?) = state.withLock { state in
      var idle: Worker?
      while idle == nil, let waiting = state.slots[key]?.idle.popLast() {
        if waiting.isQuiet { idle = waiting.worker } else { restless.append(waiting.worker) }
      }
      let ticket = Ticket(key: key, generation: state.generation, idle: idle)
      guard idle == nil, let slot = state.slots[key], slot.notBefore > now else { return (ticket, nil) }
      let seconds = Int((slot.notBefore - now) / 1_000_000_000) + 1
      return (ticket, .resting(failures: slot.failures, secondsLeft: seconds))
    }
    for worker in restless { worker.end() }
    if let rest { throw rest }
    return ticket
  }

  /// Gives a worker back after a call that left it sound.
  func giveBack(_ worker: Worker, _ ticket: Ticket) {
    let isKept = state.withLock { state in
      guard state.generation == ticket.generation else { return false }
      var slot = state.slots[ticket.key, default: Slot()]
      slot.failures = 0
      slot.notBefore = 0
      let isKept = slot.idle.count < Self.mostIdle
      if isKept {
        slot.idle.append(Waiting(worker: worker, used: maalestokk_processor_time(worker.process)))
      }
      state.slots[ticket.key] = slot
      return isKept
    }
    if !isKept { worker.end() }
  }

  /// Notes a failure.
  ///
  /// The first is forgiven at once; from the second on the plugin rests, twice as long each time.
  func noteFailure(_ ticket: Ticket) {
    let now = maalestokk_now()
    state.withLock { state in
      var slot = state.slots[ticket.key, default: Slot()]
      slot.failures += 1
      slot.notBefore = now + Int64(Self.restSeconds(failures: slot.failures) * 1e9)
      state.slots[ticket.key] = slot
    }
  }

  /// Ends all workers that wait, and forgets all failures.
  func shutdown() {
    let idle = state.withLock { state in
      defer { state = State(generation: state.generation + 1) }
      return state.slots.values.flatMap(\.idle).map(\.worker)
    }
    for worker in idle { worker.end() }
  }

  /// How long a plugin rests after so many failures in a row.
  static func restSeconds(failures: Int) -> Double {
    guard failures > 1 else { return 0 }
    var seconds = firstRestSeconds
    for _ in 2..<max(failures, 2) where seconds < longestRestSeconds { seconds *= 2 }
    return min(seconds, longestRestSeconds)
  }
}
