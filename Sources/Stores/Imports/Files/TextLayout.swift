/// How a text file separates its fields.
struct TextLayout {
  let bytes: [UInt8]
  let separator: Character

  /// Takes the separator from Excel's own `sep=;` line, else the one the header has most of.
  init(_ bytes: [UInt8]) {
    var bytes = bytes
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // Lines that end in a carriage return alone, as on old Macintoshes.
    if !bytes.contains(10), bytes.contains(13) {
      for position in bytes.indices where bytes[position] == 13 { bytes[position] = 10 }
    }
    let words = Array("sep=".utf8)
    if bytes[start...].starts(with: words), bytes.count > start + 4 {
      separator = Character(Unicode.Scalar(bytes[start + 4]))
      // The line stays, empty, so that line numbers are those of the file.
      bytes.removeSubrange(start..<(start + 5))
    } else {
      separator = Self.separator(of: bytes[start...].drop { $0 == 10 || $0 == 13 }.prefix { $0 != 10 && $0 != 13 })
    }
    self.bytes = bytes
  }

  private static func separator(of header: ArraySlice<UInt8>) -> Character {
    let counts = [";", "\t", ","].map { (mark: Character) in (mark, header.count { $0 == mark.asciiValue }) }
    return counts.max { $0.1 < $1.1 }.map { $0.1 > 0 ? $0.0 : "," } ?? ","
  }
}
