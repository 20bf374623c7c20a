import Foundation
import Synchronization

/// Counts of what the service has done, told in the text format of Prometheus (version 0.0.4).
final class Measurements: Sendable {
  private struct Key: Hashable {
    let route: String
    let status: Int
  }

  private struct Duration {
    var count = 0
    var sum = 0.0
    /// Requests within each bound, each bound on its own.
    var within = [Int](repeating: 0, count: Measurements.boundsSeconds.count)
  }

  private struct State {
    var answers: [Key: Int] = [:]
    var durations: [String: Duration] = [:]
    var underWay = 0
  }

  private static let boundsSeconds = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5, 10]
  private let state = Mutex(State())

  func began() { state.withLock { $0.underWay += 1 } }

  func answered(_ route: String, status: Int, seconds: Double) {
    state.withLock { state in
      state.underWay -= 1
      state.answers[Key(route: route, status: status), default: 0] += 1
      var duration = state.durations[route, default: Duration()]
      duration.count += 1
      duration.sum += seconds
      if let place = Self.boundsSeconds.firstIndex(where: { seconds <= $0 }) { duration.within[place] += 1 }
      state.durations[route] = duration
    }
  }

  /// Everything, with what is measured elsewhere besides.
  func text(
    gauges: [(name: String, help: String, value: Int)], counters: [(name: String, help: String, value: Int)]
  ) -> String {
    let state = state.withLock { $0 }
    var lines = Self.head("maalestokk_http_requests_total", "counter", "Requests answered, by route and status.")
    lines += state.answers.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }.map { key, count in
      "maalestokk_http_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)"
    }
    lines += Self.head("maalestokk_http_request_seconds", "histogram", "Time from a request's head to its answer.")
    for (route, duration) in state.durations.sorted(by: { $0.key < $1.key }) {
      lines += Self.lines(route, duration)
    }
    let all = [("maalestokk_http_requests_under_way", "Requests begun and not answered.", state.underWay)] + gauges
    for (name, help, value) in all { lines += Self.head(name, "gauge", help) + ["\(name) \(value)"] }
    for (name, help, value) in counters { lines += Self.head(name, "counter", help) + ["\(name) \(value)"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ route: String, _ duration: Duration) -> [String] {
    var sum = 0
    let buckets = zip(boundsSeconds, duration.within).map { bound, count in
      sum += count
      return "maalestokk_http_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(sum)"
    }
    return buckets + [
      "maalestokk_http_request_seconds_bucket{route=\"\(route)\",le=\"+Inf\"} \(duration.count)",
      "maalestokk_http_request_seconds_sum{route=\"\(route)\"} \(duration.sum)",
      "maalestokk_http_request_seconds_count{route=\"\(route)\"} \(duration.count)",
    ]
  }

  private static func head(_ name: String, _ kind: String, _ help: String) -> [String] {
    ["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"]
  }

  /// Memory of this process in bytes; 0 where the system does not tell.
  static var residentBytes: Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
