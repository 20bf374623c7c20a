import ComparatorMessages
import Glibc

/// Reads messages that hold peers: a comparator sends the same list with every question, which is decoded once.
///
/// Each list is taken out of the message, and a mark put in its place, before the message is decoded. It is a whole value at
/// its own place, so that a message is accepted or refused as if it were decoded at once.
struct PeerReader {
  /// The bytes of the last list, and what they say.
  private var last: (bytes: [UInt8], peers: [Peer]) = ([], [])

  /// A request to rank.
  mutating func rankRequest(_ bytes: [UInt8]) throws -> RankRequest {
    let (rest, lists) = try takeOut(bytes)
    var request = try MessageJSON.decode(RankRequest.self, from: rest)
    request.peers = Self.put(lists, into: request.peers)
    return request
  }

  /// A comparator's whole answer.
  mutating func answer(_ bytes: [UInt8]) throws -> ComparatorAnswer {
    let (rest, lists) = try takeOut(bytes)
    var answer = try MessageJSON.decode(ComparatorAnswer.self, from: rest)
    for index in answer.comparisons.indices {
      answer.comparisons[index].peers = Self.put(lists, into: answer.comparisons[index].peers)
    }
    return answer
  }

  /// The list that a mark stands for.
  private static func put(_ lists: [[Peer]], into peers: [Peer]) -> [Peer] {
    guard peers.count == 1, peers[0].code.isEmpty, let place = Int(peers[0].why), lists.indices.contains(place) else {
      return peers
    }
    return lists[place]
  }

  private mutating func takeOut(_ bytes: [UInt8]) throws -> (rest: [UInt8], lists: [[Peer]]) {
    var rest: [UInt8] = []
    var lists: [[Peer]] = []
    var scan = JSONScan(bytes)
    var copied = 0
    while let start = scan.nextList(named: Self.key) {
      if scan.has(last.bytes) {
        scan.skip(last.bytes.count)
      } else if !scan.skipList() {
        break
      }
      let list = bytes[start..<scan.place]
      if !list.elementsEqual(last.bytes) {
        let own = Array(list)
        last = (own, try MessageJSON.decode([Peer].self, from: own))
      }
      rest += bytes[copied..<start] + Array(#"[{"code":"","why":"\#(lists.count)"}]"#.utf8)
      copied = scan.place
      lists.append(last.peers)
    }
    return (rest + bytes[copied...], lists)
  }

  private static let key = Array(#""peers""#.utf8)
}

/// A walk over the bytes of a JSON text that knows where texts, lists and objects begin and end, and nothing else.
private struct JSONScan {
  private let bytes: [UInt8]
  private(set) var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Moves to the next list that is the value of a key, and gives its place; nil at the end.
  mutating func nextList(named key: [UInt8]) -> Int? {
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "\"") else {
        place += 1
        continue
      }
      let isKey = has(key)
      skipText()
      guard isKey else { continue }
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { continue }
      place += 1
      skipSpace()
      if place < bytes.count, bytes[place] == UInt8(ascii: "[") { return place }
    }
    return nil
  }

  /// Whether these bytes, some, stand here.
  func has(_ expected: [UInt8]) -> Bool {
    guard !expected.isEmpty, bytes.count - place >= expected.count else { return false }
    return bytes.withUnsafeBytes { here in
      expected.withUnsafeBytes { expected in
        guard let first = here.baseAddress, let other = expected.baseAddress else { return false }
        return memcmp(first + place, other, expected.count) == 0
      }
    }
  }

  mutating func skip(_ count: Int) { place += count }

  /// Moves behind the list that begins here; false where it does not end.
  mutating func skipList() -> Bool {
    var depth = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\""):
        skipText()
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return true }
    }
    return false
  }

  private mutating func skipText() {
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    place = min(place + 1, bytes.count)
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }
}
