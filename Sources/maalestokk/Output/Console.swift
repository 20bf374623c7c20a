import PlainText
import Problems
import SystemFiles

/// What commands say: answers on standard output, messages on standard error.
///
/// Texts are cleaned of what would steer the terminal; nothing else here writes to either stream.
enum Console {
  /// Writes lines of an answer; throws `StreamProblem` when they are lost.
  static func show(_ text: String) throws { try show(Array((PlainText.lines(text) + "\n").utf8)) }

  /// Writes an answer that is bytes already, its texts cleaned where it was drawn.
  ///
  /// A reader that has left has what it wanted: the rest is for nobody, and nothing is lost.
  static func show(_ bytes: [UInt8]) throws {
    do { try StandardStream.output.write(bytes) } catch  where error.isReaderGone {}
  }

  /// Writes a message.
  ///
  /// One that cannot be written is dropped: the exit code still tells how it went.
  static func tell(_ text: String) { draw(PlainText.lines(text) + "\n") }

  /// Writes a line of progress, which may hold escapes of our own; what it names is cleaned by the caller.
  static func draw(_ text: String) { try? StandardStream.error.write(Array(text.utf8)) }
}
