import CComparator
import CWorkerProcess
import ComparatorMessages
import FoundationEssentials
import PlainText
import Problems

/// One call of a comparator: sends the request, serves what it asks for, and returns its answer once it is checked.
struct Conversation {
  private static let longestName = 1024
  private static let longestQuery = 1 << 20
  private static let longestAddress = 16 << 10
  private static let longestLog = 8 << 10
  private static let keptLogLines = 200

  let worker: Worker
  let limits: ComparatorLimits
  let services: CallServices
  /// What a comparator is told of an error of the host's.
  private let words: @Sendable (any Error) -> String
  private(set) var log: [LogLine] = []
  private(set) var hasHeard = false
  private var droppedLines = 0
  private var deadline: Int64
  private var hostCalls = 0
  private var hostBytes = 0
  /// Nanoseconds that may still be waited for what a refresh fetches.
  private var fetchTime: Int64
  private var ranked = RankedPeers()
  private var reader = PeerReader()

  init(
    worker: Worker, limits: ComparatorLimits, services: CallServices, words: @escaping @Sendable (any Error) -> String
  ) {
    self.words = words
    self.worker = worker
    self.limits = limits
    self.services = services
    deadline = Worker.deadline(seconds: limits.wallSeconds)
    fetchTime = Int64(min(max(limits.fetchSeconds, 0), 1e6) * 1e9)
  }

  /// Has the comparator bring its data up to date.
  mutating func refresh() throws(Interruption) {
    _ = try answer(to: MAALESTOKK_FRAME_REFRESH, [])
  }

  /// Has the comparator compare.
  mutating func compare(_ request: CompareRequest) throws(Interruption) -> ComparatorAnswer {
    guard let bytes = try? MessageJSON.encode(request) else {
      throw .reported("the request cannot be written as JSON")
    }
    let answer = try answer(to: MAALESTOKK_FRAME_COMPARE, bytes)
    return try AnswerCheck(request: request, ranked: ranked).read(answer, &reader)
  }

  /// Sends a request and serves what the comparator asks for, until it answers.
  private mutating func answer(to type: Int, _ request: [UInt8]) throws(Interruption) -> [UInt8] {
    try worker.allowProcessorTime(seconds: limits.cpuSeconds)
    try worker.send(type, body: request, deadline: deadline, timeout: limits.wallSeconds)
    while true {
      let frame = try worker.receive(longest: longest, deadline: deadline, timeout: limits.wallSeconds)
      // One who never stops sending is never waited for: the deadline is looked at here.
      try checkTime()
      hasHeard = true
      switch frame.type {
      case MAALESTOKK_FRAME_ANSWER:
        noteDroppedLines()
        return frame.payload
      case MAALESTOKK_FRAME_ERROR:
        noteDroppedLines()
        throw .reported(faultText(frame.payload))
      case MAALESTOKK_FRAME_TOO_LARGE: throw .failed(.answerTooLarge(limitBytes: limits.answerBytes))
      case MAALESTOKK_FRAME_FORBIDDEN: throw .failed(.forbidden(call: Worker.callName(frame.payload)))
      case MAALESTOKK_FRAME_LOG: keep(frame.payload)
      default: try serve(frame)
      }
    }
  }

  /// The longest payload of each type of frame that may come now.
  private func longest(_ type: Int) -> Int? {
    switch type {
    case MAALESTOKK_FRAME_ANSWER: limits.answerBytes
    case MAALESTOKK_FRAME_ERROR: limits.answerBytes + 4
    case MAALESTOKK_FRAME_TOO_LARGE: 0
    case MAALESTOKK_FRAME_FORBIDDEN: 4
    case MAALESTOKK_FRAME_DATASET: Self.longestName
    case MAALESTOKK_FRAME_LOG: Self.longestLog
    default: longestQuery(type)
    }
  }

  /// The longest question of a type that this kind of call may ask.
  private func longestQuery(_ type: Int) -> Int? {
    switch (services, type) {
    case (.compare, MAALESTOKK_FRAME_RANK), (.compare, MAALESTOKK_FRAME_OBSERVATIONS): Self.longestQuery
    case (.refresh, MAALESTOKK_FRAME_FETCH): Self.longestAddress
    default: nil
    }
  }

  /// Answers a question of the comparator's; the time and memory that takes are the call's.
  private mutating func serve(_ frame: Frame) throws(Interruption) {
    hostCalls += 1
    guard hostCalls <= limits.hostCalls else { throw .failed(.tooManyCalls(limit: limits.hostCalls)) }
    try count(frame.payload.count)
    if case .compare(let services) = services, frame.type == MAALESTOKK_FRAME_OBSERVATIONS {
      let (header, memory) = HostReply.observations(
        frame.payload, services, mostCells: limits.queryCells, within: CallTime(deadline: deadline))
      defer { memory?.close() }
      try count(memory?.length ?? 0)
      try checkTime()
      try worker.send(
        Int(MAALESTOKK_FRAME_BLOCK), head: header, body: [], descriptor: memory?.descriptor ?? -1, deadline: deadline,
        timeout: limits.wallSeconds)
    } else {
      let reply = reply(to: frame)
      try count(reply.bytes.count)
      try checkTime()
      try worker.send(
        Int(MAALESTOKK_FRAME_REPLY), head: reply.status, body: reply.bytes, deadline: deadline,
        timeout: limits.wallSeconds)
    }
  }

  private mutating func count(_ bytes: Int) throws(Interruption) {
    hostBytes += bytes
    guard hostBytes <= limits.hostBytes else { throw .failed(.askedTooMuch(limitBytes: limits.hostBytes)) }
  }

  private func checkTime() throws(Interruption) {
    guard maalestokk_now() < deadline else { throw .failed(.timedOut(seconds: limits.wallSeconds)) }
  }

  private mutating func reply(to frame: Frame) -> HostReply {
    if frame.type == MAALESTOKK_FRAME_DATASET {
      return HostReply.dataset(frame.payload, words: words, services.dataset(named:))
    }
    switch services {
    case .compare(let services): return HostReply.rank(frame.payload, &reader, services, noting: &ranked, words: words)
    case .refresh(let services, let hosts):
      let started = maalestokk_now()
      defer { prolong(from: started) }
      return HostReply.fetched(frame.payload, services, hosts: hosts, words: words)
    }
  }

  /// The publisher decides how long a fetch takes: that is not the comparator's time, as long as there is time for fetching.
  private mutating func prolong(from started: Int64) {
    let granted = min(maalestokk_now() - started, fetchTime)
    fetchTime -= granted
    deadline += granted
  }

  private mutating func keep(_ payload: [UInt8]) {
    guard log.count < Self.keptLogLines, payload.count >= 4 else {
      droppedLines += 1
      return
    }
    let level = LogLine.Level(rawValue: payload.number(at: 0, as: Int32.self)) ?? .info
    log.append(LogLine(level: level, text: PlainText.line(String(decoding: payload[4...], as: UTF8.self), most: 2000)))
  }

  private mutating func noteDroppedLines() {
    guard droppedLines > 0 else { return }
    log.append(LogLine(level: .warning, text: "\(droppedLines) more lines were dropped"))
  }

  private func faultText(_ payload: [UInt8]) -> String {
    guard payload.count >= 4 else { return "?" }
    let text = PlainText.line(String(decoding: payload[4...].prefix(8000), as: UTF8.self), most: 2000)
    return text.isEmpty ? "status \(payload.number(at: 0, as: Int32.self))" : text
  }
}
