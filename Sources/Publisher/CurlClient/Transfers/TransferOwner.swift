import CCurl
import Dispatch
import Foundation
import Problems
import Synchronization

/// The one owner of libcurl's multi handle: a thread that runs all exchanges until it is stopped.
final class TransferOwner: Sendable {
  /// Set up once, before any thread uses the library.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  private struct State {
    var incoming: [Exchange] = []
    var cancelled: [Exchange] = []
    var isStopping = false
    /// Nil once it is gone.
    var multi: Handle?
  }

  /// libcurl's multi handle.
  ///
  /// `@unchecked Sendable`: used by the owner's thread alone, but for `curl_multi_wakeup`, which is made for other
  /// threads and is called under the lock that the handle is given up under.
  private struct Handle: @unchecked Sendable { let pointer: UnsafeMutableRawPointer }

  private let state = Mutex(State())
  private let ended = DispatchSemaphore(value: 0)

  private init() {}

  /// Starts the thread; nil when the library cannot be set up.
  static func start() -> TransferOwner? {
    guard isReady, let multi = curl_multi_init() else { return nil }
    // A publisher is asked one thing at a time, so few connections are worth keeping.
    ccurl_limit(multi, CURLMOPT_MAXCONNECTS, 4)
    let owner = TransferOwner()
    let handle = Handle(pointer: multi)
    owner.state.withLock { $0.multi = handle }
    Thread.detachNewThread { owner.run(handle) }
    return owner
  }

  /// Runs an exchange and waits for its end.
  func perform(_ exchange: Exchange, cancellation: Cancellation?) -> Result<TransferResponse, TransferProblem> {
    enqueue { $0.incoming.append(exchange) }
    guard let cancellation else { return exchange.outcome() }
    return cancellation.whenCancelled({ self.enqueue { $0.cancelled.append(exchange) } }) { exchange.outcome() }
  }

  /// Ends the thread, and with it the exchanges and connections there still are; waits until it has ended.
  func stop() {
    enqueue { $0.isStopping = true }
    ended.wait()
  }

  private func enqueue(_ change: (inout State) -> Void) {
    state.withLock { state in
      change(&state)
      if let multi = state.multi { curl_multi_wakeup(multi.pointer) }
    }
  }

  private func run(_ multi: Handle) {
    var running: [UnsafeMutableRawPointer: Exchange] = [:]
    while takeWork(multi.pointer, &running) {
      var count: Int32 = 0
      curl_multi_perform(multi.pointer, &count)
      var result = CURLE_OK
      while let handle = ccurl_finished(multi.pointer, &result) {
        curl_multi_remove_handle(multi.pointer, handle)
        running.removeValue(forKey: handle)?.finish(result)
      }
      // Woken by the network, by libcurl's own timers and by `enqueue`; the limit is for none of these.
      curl_multi_poll(multi.pointer, nil, 0, 1_000, nil)
    }
    for exchange in running.values { abandon(exchange, multi.pointer) }
    state.withLock { $0.multi = nil }
    curl_multi_cleanup(multi.pointer)
    ended.signal()
  }

  /// Adds and abandons what was asked for; false when the owner is to stop.
  private func takeWork(_ multi: UnsafeMutableRawPointer, _ running: inout [UnsafeMutableRawPointer: Exchange]) -> Bool
  {
    let work = state.withLock { state in
      defer { (state.incoming, state.cancelled) = ([], []) }
      return state
    }
    for exchange in work.incoming {
      if curl_multi_add_handle(multi, exchange.handle) == CURLM_OK {
        running[exchange.handle] = exchange
      } else {
        exchange.finish(CURLE_FAILED_INIT)
      }
    }
    for exchange in work.cancelled where running.removeValue(forKey: exchange.handle) != nil {
      abandon(exchange, multi)
    }
    return !work.isStopping
  }

  /// Takes a running exchange away, which closes its connection.
  private func abandon(_ exchange: Exchange, _ multi: UnsafeMutableRawPointer) {
    curl_multi_remove_handle(multi, exchange.handle)
    exchange.finish(CURLE_ABORTED_BY_CALLBACK, stopped: .cancelled)
  }
}
