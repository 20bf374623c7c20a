import CWorkerProcess
import FoundationEssentials
import Glibc
import Problems
import SystemFiles

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
    library: PrivateLibrary, manifest: PluginManifest, configuration: PluginHostConfiguration
  ) throws(ComparatorFault) -> Worker {
    let limits = configuration.limits
    let worker = try spawn(
      configuration.workerExecutable.path,
      [
        "3", "\(getpid())", library.path, manifest.entrySymbol, "\(limits.memoryBytes)", "64", "\(limits.answerBytes)",
        Self.readableFolders(library, configuration.workerExecutable.path),
      ])
    do {
      try worker.awaitReady(manifest, seconds: limits.startSeconds)
      return worker
    } catch {
      throw worker.kind(of: error, limits: limits, timeout: limits.startSeconds)
    }
  }

  /// Lets the worker use so many seconds of processor time from now on.
  func allowProcessorTime(seconds: Int) throws(Interruption) {
    guard maalestokk_allow_processor_time(process, UInt32(clamping: seconds)) == 0 else { throw .closed }
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
  func kind(of interruption: Interruption, limits: ComparatorLimits, timeout: Double) -> ComparatorFault {
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
  private func kind(of end: maalestokk_end, _ limits: ComparatorLimits) -> ComparatorFault {
    if end.killed != 0 {
      return .garbage(.closedConnection)
    }
    guard end.signal != 0 else { return .exited(status: end.status) }
    if end.signal == SIGXCPU { return .timedOut(seconds: Double(limits.cpuSeconds)) }
    // Address space is limited, resident memory is measured: near the limit, running out is what ended it.
    if end.peak_bytes > UInt64(max(limits.memoryBytes, 0)) / 4 * 3 {
      return .outOfMemory(limitBytes: limits.memoryBytes)
    }
    return .crashed(signal: signalName(end.signal))
  }

  private static func spawn(_ path: String, _ arguments: [String]) throws(ComparatorFault) -> Worker {
    var socket: Int32 = -1
    var process: Int32 = -1
    let failure = withCStrings(["maalestokk-worker"] + arguments) { arguments in
      withCStrings(workerEnvironment(path)) { environment in
        maalestokk_spawn(path, arguments, environment, &socket, &process)
      }
    }
    guard failure == 0 else {
      throw .cannotStart(.file(.system(path: path, SystemReason(failure))))
    }
    return Worker(process: process, socket: socket)
  }

  /// Only what the loader needs: the host's environment may hold secrets.
  private static func workerEnvironment(_ worker: String) -> [String] {
    let libraries = libraryFolders(besides: worker)
    return (libraries.isEmpty ? [] : ["LD_LIBRARY_PATH=" + libraries.joined(separator: ":")])
      + ["SWIFT_BACKTRACE=enable=no"]
  }

  /// What a library may read while it loads: nothing is said of one of the house, which may read what its user may.
  private static func readableFolders(_ library: PrivateLibrary, _ worker: String) -> String {
    guard let folders = library.folders else { return "" }
    return (folders + libraryFolders(besides: worker)).joined(separator: ":")
  }

  /// Where a worker's libraries lie besides the system's own places.
  ///
  /// Where this is installed, the Swift runtime of the comparators lies in `runtime`, beside the worker.
  private static func libraryFolders(besides worker: String) -> [String] {
    let runtime = (worker.lastIndex(of: "/").map { String(worker[...$0]) } ?? "./") + "runtime"
    let given = getenv("LD_LIBRARY_PATH").map { String(cString: $0) }
    return (access(runtime, F_OK) == 0 ? [runtime] : []) + [given].compactMap { $0 }
  }
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

/// The name of a signal, such as `SIGSEGV`.
private func signalName(_ signal: Int32) -> String {
  let names: [Int32: String] = [
    SIGABRT: "SIGABRT", SIGBUS: "SIGBUS", SIGFPE: "SIGFPE", SIGILL: "SIGILL", SIGKILL: "SIGKILL",
    SIGSEGV: "SIGSEGV", SIGSYS: "SIGSYS", SIGTERM: "SIGTERM", SIGTRAP: "SIGTRAP", SIGXCPU: "SIGXCPU",
    SIGXFSZ: "SIGXFSZ",
  ]
  return names[signal] ?? "signal \(signal)"
}
