import PlainText
import Synchronization

/// How far the work has come, on standard error of a terminal.
final class BriefingProgress: Sendable {
  private static let width = 30
  private let total: Int
  private let isShown: Bool
  private let done = Mutex(0)

  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown
  }

  /// One more is done; its name is shown.
  func step(_ name: String) {
    done.withLock { done in
      done += 1
      guard isShown else { return }
      let filled = done * Self.width / max(total, 1)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
      Console.draw("\r\(bar) \(done)/\(total) \(PlainText.line(name))\u{1B}[K")
    }
  }

  /// Takes the bar away.
  func end() { if isShown { Console.draw("\r\u{1B}[K") } }
}
