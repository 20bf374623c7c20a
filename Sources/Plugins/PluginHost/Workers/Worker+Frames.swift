import CWorkerProcess
import FoundationEssentials
import PlainText
import Problems

/// A frame as it came from a worker.
struct Frame {
  var type: Int
  var payload: [UInt8]
}

extension Worker {
  /// Reads one frame whose type is in `longest` and whose payload is no longer than what stands there.
  func receive(longest: (Int) -> Int?, deadline: Int64, timeout: Double) throws(Interruption) -> Frame {
    var type: UInt8 = 0
    var length: UInt32 = 0
    try check(maalestokk_frame_receive(socket, &type, &length, nil, deadline), timeout: timeout)
    guard let limit = longest(Int(type)) else {
      throw .failed(.garbage(.unknownMessage(type: Int(type))))
    }
    guard Int(length) <= limit else {
      throw .failed(
        Int(type) == MAALESTOKK_FRAME_ANSWER
          ? .answerTooLarge(limitBytes: limit)
          : .garbage(.tooLongMessage))
    }
    var outcome = Int32(MAALESTOKK_IO_OK)
    let payload = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      outcome = maalestokk_frame_payload(socket, buffer.baseAddress, Int(length), deadline)
      count = outcome == Int32(MAALESTOKK_IO_OK) ? Int(length) : 0
    }
    try check(outcome, timeout: timeout)
    return Frame(type: Int(type), payload: payload)
  }

  /// Sends a frame; `head` is a value without padding or references.
  func send<Head: BitwiseCopyable>(
    _ type: Int, head: Head, body: some Collection<UInt8>, descriptor: Int32 = -1, deadline: Int64, timeout: Double
  ) throws(Interruption) {
    let outcome = withUnsafeBytes(of: head) { head in
      body.withContiguousStorageIfAvailable { body in
        maalestokk_frame_send(
          socket, UInt8(type), head.baseAddress, head.count, body.baseAddress, body.count, descriptor, deadline)
      } ?? Int32(MAALESTOKK_IO_FAILED)
    }
    try check(outcome, timeout: timeout)
  }

  /// Sends a frame without a head.
  func send(_ type: Int, body: [UInt8], deadline: Int64, timeout: Double) throws(Interruption) {
    try check(
      maalestokk_frame_send(socket, UInt8(type), nil, 0, body, body.count, -1, deadline), timeout: timeout)
  }

  private func check(_ outcome: Int32, timeout: Double) throws(Interruption) {
    switch Int(outcome) {
    case MAALESTOKK_IO_OK: return
    case MAALESTOKK_IO_TIMED_OUT: throw .failed(.timedOut(seconds: timeout))
    default: throw .closed
    }
  }

  /// Waits for the worker to say that its plugin is loaded.
  func awaitReady(_ manifest: PluginManifest, seconds: Double) throws(Interruption) {
    let longest = [MAALESTOKK_FRAME_READY: 5, MAALESTOKK_FRAME_START_FAILED: 4096, MAALESTOKK_FRAME_FORBIDDEN: 4]
    let frame = try receive(longest: { longest[$0] }, deadline: Self.deadline(seconds: seconds), timeout: seconds)
    if frame.type == MAALESTOKK_FRAME_FORBIDDEN { throw .failed(.forbidden(call: Self.callName(frame.payload))) }
    guard frame.type == MAALESTOKK_FRAME_READY, frame.payload.count == 5 else {
      throw .failed(.cannotStart(startFailure(frame.payload, manifest)))
    }
    let major = frame.payload.number(at: 0, as: UInt16.self)
    let minor = frame.payload.number(at: 2, as: UInt16.self)
    guard Int(major) == manifest.abi.major, Int(minor) == manifest.abi.minor else {
      throw .failed(
        .cannotStart(.otherContract(manifest: "\(manifest.abi)", library: "\(major).\(minor)")))
    }
  }

  private func startFailure(_ payload: [UInt8], _ manifest: PluginManifest) -> StartFault {
    guard payload.count >= 9 else { return .noReason }
    let first = payload.number(at: 1, as: UInt32.self)
    let second = payload.number(at: 5, as: UInt32.self)
    let text = PlainText.line(String(decoding: payload[9...], as: UTF8.self), most: 2000)
    return switch Int(payload[0]) {
    case MAALESTOKK_START_LIBRARY: .libraryDoesNotLoad(text)
    case MAALESTOKK_START_SYMBOL: .symbolMissing(manifest.entrySymbol)
    case MAALESTOKK_START_ABI: .contractTooNew(library: "\(first).\(second)", host: "\(PluginFolder.hostABI)")
    case MAALESTOKK_START_TABLE: .tableTooShort(bytes: Int(first))
    case MAALESTOKK_START_LANDLOCK: .noLandlock
    default: .notConfined(text)
    }
  }

  /// What a forbidden call is called, such as `clone (56)`, or its number alone.
  static func callName(_ payload: [UInt8]) -> String {
    guard payload.count == 4 else { return "?" }
    let call = payload.number(at: 0, as: UInt32.self)
    guard let name = maalestokk_call_name(call) else { return "\(call)" }
    return "\(String(cString: name)) (\(call))"
  }

  /// The point on the monotonic clock that lies `seconds` ahead.
  static func deadline(seconds: Double) -> Int64 {
    maalestokk_now() + Int64(min(max(seconds, 0), 1e6) * 1e9)
  }
}

extension [UInt8] {
  /// The number whose bytes start at a place within the array.
  func number<Number: FixedWidthInteger & BitwiseCopyable>(at place: Int, as type: Number.Type) -> Number {
    withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: type) }
  }
}
