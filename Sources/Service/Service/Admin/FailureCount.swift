/// How many wrong tokens each address has sent within the last minute.
struct FailureCount {
  static let most = 10
  static let windowSeconds = 60
  /// So many addresses are remembered; of more, those that failed longest ago are let go.
  static let mostAddresses = 4096

  private var times: [String: [Int]] = [:]

  /// How long the address must wait; nil when it need not.
  func secondsToWait(_ address: String, now: Int) -> Int? {
    let recent = recent(address, now: now)
    guard recent.count >= Self.most else { return nil }
    return max(recent[recent.count - Self.most] + Self.windowSeconds - now, 1)
  }

  mutating func note(_ address: String, now: Int) {
    if times[address] == nil, times.count >= Self.mostAddresses {
      let oldest = times.min { ($0.value.last ?? 0, $0.key) < ($1.value.last ?? 0, $1.key) }
      if let oldest { times[oldest.key] = nil }
    }
    times[address] = (recent(address, now: now) + [now]).suffix(Self.most)
  }

  private func recent(_ address: String, now: Int) -> [Int] {
    (times[address] ?? []).filter { $0 > now - Self.windowSeconds && $0 <= now }
  }
}
