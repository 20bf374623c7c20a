import Application
import CurlClient
import Foundation
import PlainText
import StatisticsNorway
import Synchronization
import Values
import Wording

/// How far a fetch has come, on one line of a terminal's standard error; silent anywhere else.
final class ProgressBar: Sendable {
  private static let width = 30

  private let language: Language
  private let isShown: Bool
  private let shown = Mutex("")

  init(_ options: CommonOptions) {
    language = options.language
    isShown = isatty(2) == 1 && !options.quiet && !options.plain
  }

  /// Shows a step, and at least how long the rest takes.
  func show(_ progress: FetchProgress, _ step: String, rate: RateLimit) {
    guard isShown, progress.total > 0 else { return }
    let line = Self.line(progress, step, rate: rate, language)
    shown.withLock { $0 = line }
    write(line)
  }

  /// Says why nothing happens for a while.
  func show(_ wait: TransferWait) {
    guard isShown, wait.seconds >= 1 else { return }
    let seconds = Int(wait.seconds.rounded(.up))
    write(shown.withLock { $0 } + FetchWords(language).waiting(seconds: seconds))
  }

  /// Takes the line away.
  func end() { if isShown { write("") } }

  private func write(_ text: String) { Console.draw("\r\u{1B}[K" + PlainText.line(text)) }

  /// `[███████░░░] 14/48 12134 · igjen minst 1 min`.
  static func line(_ progress: FetchProgress, _ step: String, rate: RateLimit, _ language: Language) -> String {
    let filled = width * progress.done / max(progress.total, 1)
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    let left = Int(rate.leastSeconds(calls: progress.total - progress.done).rounded(.up))
    let rest = left > 0 ? FetchWords(language).left(seconds: left) : ""
    return "\(step) \(bar) \(progress.done)/\(progress.total) \(progress.subject)\(rest)"
  }
}

extension ProgressBar {
  /// What a refresh tells of how far it has come.
  func events(_ language: Language) -> RefreshEvents {
    let words = FetchWords(language)
    var events = RefreshEvents()
    events.planning = { self.show($0, words.planning, rate: .statisticsNorway) }
    events.fetching = { self.show($0, words.fetching, rate: $1.rate) }
    events.rest = { self.end() }
    return events
  }
}
