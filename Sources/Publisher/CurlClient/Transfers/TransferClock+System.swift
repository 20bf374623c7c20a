import Dispatch
import Foundation

extension TransferClock {
  /// The machine's clock and the system's random numbers.
  public static let system = TransferClock(
    now: { Date().timeIntervalSince1970 },
    wait: { seconds, cancellation in
      let end = DispatchSemaphore(value: 0)
      let deadline = DispatchTime.now() + max(seconds, 0)
      guard let cancellation else {
        _ = end.wait(timeout: deadline)
        return
      }
      cancellation.whenCancelled({ end.signal() }) { _ = end.wait(timeout: deadline) }
    },
    random: { Double.random(in: 0..<1) })
}
