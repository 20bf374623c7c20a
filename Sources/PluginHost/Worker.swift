import CWorkerProcess
import FoundationEssentials
import Glibc

/// Why a conversation with a worker ended without an answer.
enum Interruption: Error {
  /// The worker closed its end: it crashed, ended, or closed the socket.
  case closed
  /// The failure is known, and the worker is to be killed.
  case failed(ComparatorFailure.Kind)
  /// The comparator reported a fault; its worker is sound.
  case reported(String)
}

/// A worker process with its plugin loaded.
///
/// A handle: whoever holds it holds it alone, and ends it once.
struct Worker: Sendable {
  /// How long a worker that closed its socket may take to die by itself, so that its own signal is seen.
  private static let graceMilliseconds: Int32 = 500

  let process: Int32
  let socket: Int32

  /// Spawns a worker and waits until its plugin is loaded.
  static func start(
    library: String, manifest: PluginManifest, configuration: PluginHostConfiguration
  ) throws(ComparatorFailure.Kind) -> Worker {
    let limits = configuration.limits
    let worker = try spawn(
      configuration.workerExecutable.path,
      [
        "3", "\(getpid())", library, manifest.entrySymbol, "\(limits.memoryBytes)", "64", "\(limits.answerBytes)",
      ])
    do {
      try worker.awaitReady(manifest, seconds: limits.startSeconds)
      return worker
    } catch {
      throw worker.kind(of: error, limits: limits, timeout: limits.startSeconds)
    }
  }

  /// Kills the process if it still runs, and reaps it.
  @discardableResult
  func end(graceMilliseconds: Int32 = 0) -> maalestokk_end {
    var end = maalestokk_end()
    close(socket)
    maalestokk_reap(process, graceMilliseconds, &end)
    return end
  }

  /// Ends the worker and says what its interruption was.
  func kind(of interruption: Interruption, limits: ComparatorLimits, timeout: Double) -> ComparatorFailure.Kind {
    switch interruption {
    case .failed(let kind):
      end()
      return kind
    case .reported(let text):
      return .error(text)
    case .closed:
      return kind(of: end(graceMilliseconds: Self.graceMilliseconds), limits)
    }
  }

  /// What the end of a process that nobody asked to end means.
  private func kind(of end: maalestokk_end, _ limits: ComparatorLimits) -> ComparatorFailure.Kind {
    if end.killed != 0 {
      return .garbage(BilingualText(nb: "den lukket forbindelsen", en: "it closed the connection"))
    }
    guard end.signal != 0 else { return .exited(status: end.status) }
    if end.signal == SIGXCPU { return .timedOut(seconds: Double(limits.cpuSeconds)) }
    // Address space is limited, resident memory is measured: near the limit, running out is what ended it.
    if end.peak_bytes > UInt64(max(limits.memoryBytes, 0)) / 4 * 3 || end.signal == SIGKILL {
      return .outOfMemory(limitBytes: limits.memoryBytes)
    }
    return .crashed(signal: end.signal)
  }

  private static func spawn(_ path: String, _ arguments: [String]) throws(ComparatorFailure.Kind) -> Worker {
    var socket: Int32 = -1
    var process: Int32 = -1
    let failure = withCStrings(["maalestokk-worker"] + arguments) { arguments in
      withCStrings(workerEnvironment(path)) { environment in
        maalestokk_spawn(path, arguments, environment, &socket, &process)
      }
    }
    guard failure == 0 else {
      throw .cannotStart(BilingualText(SystemError(path: path, number: failure)))
    }
    return Worker(process: process, socket: socket)
  }

  /// Only what the loader needs: the host's environment may hold secrets.
  ///
  /// Where this is installed, the Swift runtime of the comparators lies in `runtime`, beside the worker.
  private static func workerEnvironment(_ worker: String) -> [String] {
    let runtime = (worker.lastIndex(of: "/").map { String(worker[...$0]) } ?? "./") + "runtime"
    let libraries = (access(runtime, F_OK) == 0 ? [runtime] : []) + [value("LD_LIBRARY_PATH")].compactMap { $0 }
    let options = ["ASAN_OPTIONS", "TSAN_OPTIONS"].compactMap { name in value(name).map { "\(name)=\($0)" } }
    return (libraries.isEmpty ? [] : ["LD_LIBRARY_PATH=" + libraries.joined(separator: ":")]) + options
      + ["SWIFT_BACKTRACE=enable=no"]
  }

  private static func value(_ variable: String) -> String? { getenv(variable).map { String(cString: $0) } }
}

/// Calls with a NULL-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var copies: [UnsafeMutablePointer<CChar>?] = strings.map { string in strdup(string) }
  copies.append(nil)
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("the array holds at least its end") }
    return body(base)
  }
}
