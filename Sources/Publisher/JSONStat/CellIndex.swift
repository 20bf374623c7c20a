import CSimdjson
import JSONReading
import Problems

/// The positions of cells as `value` and `status` write them when they are objects.
enum CellIndex {
  /// Reads digits without sign and leading zeros; nil for anything else.
  static func parse(_ bytes: some Collection<UInt8>) -> Int? {
    guard let first = bytes.first, bytes.count <= 18, first != 48 || bytes.count == 1 else { return nil }
    var index = 0
    for byte in bytes {
      guard byte >= 48, byte <= 57 else { return nil }
      index = index * 10 + Int(byte - 48)
    }
    return index
  }

  /// The error for a key that is no cell.
  static func unknown(_ member: csj_member, in node: JSONNode, cellCount: Int) -> JSONProblem {
    node.child(member, index: 0).error(
      found: .cells(.cell(member.key.beginning)), expected: .cells(.cell(below: cellCount)))
  }
}
