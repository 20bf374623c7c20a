import Kernel

/// The ten nearest of every municipality by twelve features, the file's reading included.
enum NearestOfAll {
  static func reckon() -> [[Neighbour]] {
    nearest(rows(Machine.contents(of: "\(World.folder)/features.csv").filter { $0 != 13 }))
  }

  /// The numbers of each line but the first, which are all fields but the first.
  private static func rows(_ bytes: [UInt8]) -> [[Double]] {
    var rows: [[Double]] = []
    bytes.withUnsafeBufferPointer { bytes in
      var place = bytes.firstIndex(of: 10).map { $0 + 1 } ?? bytes.count
      while place < bytes.count {
        var row: [Double] = []
        row.reserveCapacity(12)
        while place < bytes.count, bytes[place] != UInt8(ascii: ",") { place += 1 }
        while place < bytes.count, bytes[place] == UInt8(ascii: ",") {
          place += 1
          row.append(number(bytes, &place))
        }
        rows.append(row)
        place += 1
      }
    }
    return rows
  }

  /// Reads a decimal number of at most fifteen digits, which one division makes the nearest binary number; others by the library.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) -> Double {
    let start = place
    var (mantissa, digits, power, isPlain) = (0, 0, 1, true)
    var isBehindPoint = false
    while place < bytes.count, bytes[place] != UInt8(ascii: ","), bytes[place] != 10 {
      let byte = bytes[place]
      if byte &- 48 <= 9, digits < 15 {
        mantissa = mantissa * 10 + Int(byte &- 48)
        digits += 1
        if isBehindPoint { power *= 10 }
      } else if byte == UInt8(ascii: "."), !isBehindPoint {
        isBehindPoint = true
      } else if byte != UInt8(ascii: "-") || place > start {
        isPlain = false
      }
      place += 1
    }
    guard isPlain, digits > 0 else {
      return Double(String(decoding: bytes[start..<place], as: UTF8.self)) ?? .nan
    }
    let magnitude = Double(mantissa) / Double(power)
    return bytes[start] == UInt8(ascii: "-") ? -magnitude : magnitude
  }

  static func checksum(_ outcome: [[Neighbour]]) -> Checksum {
    var (pairs, distances, places) = (0, 0.0, 0.0)
    for (row, near) in outcome.enumerated() {
      for (rank, neighbour) in near.enumerated() {
        pairs += 1
        distances += neighbour.distance * Double(row % 97 + 1)
        places += Double((row % 97 + 1) * (neighbour.index + 1) * (rank + 1))
      }
    }
    var check = Checksum()
    check.add("pairs", pairs)
    check.add("dsum", distances)
    check.add("jsum", places)
    return check
  }
}
