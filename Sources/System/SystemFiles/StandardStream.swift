import Problems

#if canImport(Glibc)
  import Glibc
#endif

/// A standard stream of the process.
///
/// Nothing else writes to one, and every write can fail.
public enum StandardStream: Int32, Sendable {
  case output = 1
  case error = 2

  /// To be called before anything is opened: makes sure that the numbers 0, 1 and 2 belong to streams, so that no file
  /// that is opened later is written to in their place, and that a reader who leaves is an error and no signal.
  ///
  /// A stream that was closed stays one that cannot be read or written.
  public static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is given. Opened the wrong way around, it refuses as a closed one does.
      _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
    }
  }

  /// The largest piece that a pipe takes whole once it is ready; PIPE_BUF.
  private static let piece = 4096

  /// Writes all bytes.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - milliseconds: How long to wait for one who reads slowly; nil for as long as it takes.
  /// - Throws: `StreamProblem`; some of the bytes may have been written.
  public func write(_ bytes: [UInt8], waitingAtMost milliseconds: Int32? = nil) throws(StreamProblem) {
    var written = 0
    while written < bytes.count {
      if let milliseconds, !isReady(within: milliseconds) { throw problem(EAGAIN, isCut: written > 0) }
      let end = milliseconds == nil ? bytes.count : min(bytes.count, written + Self.piece)
      let count = bytes[written..<end].withUnsafeBytes { Glibc.write(rawValue, $0.baseAddress, $0.count) }
      if count > 0 {
        written += count
        continue
      }
      let code = count == 0 ? EIO : errno
      switch code {
      case EINTR: continue
      case EAGAIN where milliseconds == nil: _ = isReady(within: -1)
      default: throw problem(code, isCut: written > 0)
      }
    }
  }

  private func problem(_ code: Int32, isCut: Bool) -> StreamProblem {
    StreamProblem(self == .output ? .output : .error, SystemReason(code), isCut: isCut)
  }

  /// Whether it takes more, or will say at once that it does not.
  private func isReady(within milliseconds: Int32) -> Bool {
    var question = pollfd(fd: rawValue, events: Int16(POLLOUT), revents: 0)
    return poll(&question, 1, milliseconds) != 0
  }

  /// Waits until whoever writes to standard input has left.
  public static func waitForEndOfInput() {
    var byte: UInt8 = 0
    while true {
      let count = read(0, &byte, 1)
      if count == 0 || count < 0 && errno != EINTR { return }
    }
  }
}
