import Synchronization

/// What can be made to go wrong with an answer.
enum Fault: String, CaseIterable, Sendable {
  /// 429 without Retry-After, with seconds, and with a date that many seconds ahead.
  case tooMany = "429"
  case tooManySeconds = "429-seconds"
  case tooManyDate = "429-date"
  case unavailable = "503"
  /// The body ends in the middle: of a chunked body, and before the length it names.
  case cut
  case wrongLength = "wrong-length"
  /// Nothing after the headers, and a byte now and then.
  case stall
  case trickle
  case reset
  case redirectLoop = "redirect-loop"
  case redirectHTTP = "redirect-http"
  case redirectHost = "redirect-host"
  /// One redirect to the same path, which is then answered.
  case redirect
  case html
  case csv
  /// 400 whose body says 404, and 500 with no body.
  case notFound = "400-404"
  case empty = "500-empty"
  /// 256 MiB of zeros in a quarter of a megabyte.
  case bomb
  case brotli
}

/// The faults that wait for requests, and the requests that have come.
final class FaultBook: Sendable {
  private struct Waiting {
    let fault: Fault
    let path: String
    var times: Int
  }

  private struct State {
    var waiting: [Waiting] = []
    var requests: [String] = []
    var agents: [String] = []
    var connections = 0
  }

  private let state = Mutex(State())

  /// The next requests whose target has the text are spoilt.
  func add(_ fault: Fault, times: Int, path: String) {
    state.withLock { $0.waiting.append(Waiting(fault: fault, path: path, times: times)) }
  }

  func clear() { state.withLock { $0.waiting = [] } }

  /// Notes that a connection has been opened (1) or closed (-1).
  func connections(_ change: Int) { state.withLock { $0.connections += change } }

  /// Notes a request and takes the fault that waits for it, if one does.
  func take(_ request: Request) -> Fault? {
    state.withLock { state in
      state.requests.append("\(request.method) \(request.target)")
      state.agents.append(request.headers["user-agent"] ?? "")
      guard
        let index = state.waiting.firstIndex(where: {
          $0.times > 0 && ($0.path.isEmpty || request.target.contains($0.path))
        })
      else { return nil }
      state.waiting[index].times -= 1
      return state.waiting[index].fault
    }
  }

  /// What has been asked and by whom, oldest first, and how many connections are open.
  var report: Answer {
    let state = state.withLock { $0 }
    return .json(["requests": state.requests, "agents": state.agents, "connections": state.connections])
  }
}

/// The publisher's limit on calls, and what it says of it.
final class CallCounter: Sendable {
  private let limit: Int
  private let calls = Mutex<[Double]>([])

  /// - Parameter limit: calls in a minute; 0 for none.
  init(limit: Int) { self.limit = limit }

  /// Whether one more call is within the limit, and the headers that tell what is left.
  func count(now: Double) -> (isWithin: Bool, headers: [(String, String)]) {
    guard limit > 0 else { return (true, []) }
    let (isWithin, left) = calls.withLock { calls in
      calls.removeAll { $0 <= now - 60 }
      guard calls.count < limit else { return (false, 0) }
      calls.append(now)
      return (true, limit - calls.count)
    }
    return (
      isWithin,
      [
        ("x-ratelimit-limit", "\(limit)"), ("x-ratelimit-policy", "\(limit);w=60s"),
        ("x-ratelimit-remaining", "\(left)"),
        ("x-ratelimit-resource", "SB_API_1MIN"),
      ]
    )
  }
}
