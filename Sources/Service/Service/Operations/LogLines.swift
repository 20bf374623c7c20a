import Logging
import PlainText
import Problems
import Synchronization
import SystemFiles

/// Where log lines go.
///
/// One that cannot be written, or that nobody takes in time, is dropped and counted: nothing waits for its log, and
/// nothing ends for it. Once it works again, the log says how many it lacks.
final class LogLines: Sendable {
  static let standard = LogLines(.error)

  /// How long a slow reader is waited for; not at all while lines are being dropped.
  private static let patienceMilliseconds: Int32 = 200

  private struct State {
    /// Since the start.
    var lost = 0
    /// Since the log last said how many.
    var untold = 0
    /// Whether the last line broke off in the middle.
    var isCut = false
  }

  private let stream: StandardStream
  private let state = Mutex(State())

  init(_ stream: StandardStream) { self.stream = stream }

  /// How many lines were dropped since the start.
  var lost: Int { state.withLock { $0.lost } }

  func write(_ line: String) {
    state.withLock { state in
      let told =
        state.untold == 0
        ? "" : LineLog.line(.warning, "log lines were dropped", [("lines", String(state.untold))])
      do throws(StreamProblem) {
        try stream.write(
          Array(((state.isCut ? "\n" : "") + told + line).utf8),
          waitingAtMost: state.untold == 0 ? Self.patienceMilliseconds : 0)
        state.untold = 0
        state.isCut = false
      } catch {
        state.lost += 1
        state.untold += 1
        state.isCut = state.isCut || error.isCut
      }
    }
  }
}
