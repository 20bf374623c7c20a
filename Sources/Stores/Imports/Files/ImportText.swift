import Foundation
import Problems

/// The bytes of a text file as UTF-8, whatever Excel saved them as.
struct ImportText {
  let utf8: [UInt8]
  let isWindows1252: Bool

  /// Reads UTF-8, UTF-16 with a byte-order mark, else Windows-1252; throws on binary files.
  init(_ bytes: [UInt8], file: String) throws {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      utf8 = try Self.fromUTF16(bytes, file: file)
      isWindows1252 = false
    } else if let mark = Self.unwrittenMark(bytes) {
      utf8 = try Self.fromUTF16(mark + bytes, file: file)
      isWindows1252 = false
    } else if let zero = bytes.firstIndex(of: 0) {
      throw ImportProblem.whole(file, .text(.binary(position: zero + 1)))
    } else if String(validating: bytes, as: UTF8.self) != nil {
      utf8 = bytes
      isWindows1252 = false
    } else {
      utf8 = try Self.fromWindows1252(bytes, file: file)
      isWindows1252 = true
    }
  }

  /// The byte-order mark that UTF-16 without one should have, told by the zeros beside the letters of its beginning.
  private static func unwrittenMark(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    let start = bytes.prefix(4)
    if start[1] == 0, start[3] == 0, start[0] != 0, start[2] != 0 { return [0xFF, 0xFE] }
    return start[0] == 0 && start[2] == 0 && start[1] != 0 && start[3] != 0 ? [0xFE, 0xFF] : nil
  }

  private static func fromUTF16(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    let isLittle = bytes[0] == 0xFF
    let body = bytes.dropFirst(2)
    let units = stride(from: body.startIndex, to: body.endIndex - 1, by: 2).map { position in
      isLittle
        ? UInt16(body[position]) | UInt16(body[position + 1]) << 8
        : UInt16(body[position]) << 8 | UInt16(body[position + 1])
    }
    guard body.count.isMultiple(of: 2), !units.contains(0), let text = String(validating: units, as: UTF16.self) else {
      throw ImportProblem.whole(file, .text(.notUTF16))
    }
    return Array(text.utf8)
  }

  /// Five bytes mean nothing in Windows-1252; control characters mean that it is no text.
  private static func fromWindows1252(_ bytes: [UInt8], file: String) throws -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    var line = 1
    for byte in bytes {
      if byte == 10 { line += 1 }
      if byte < 0x80 {
        guard byte >= 32 || byte == 9 || byte == 10 || byte == 13 else {
          throw ImportProblem.whole(file, .text(.strayByte(byte, line: line)))
        }
        text.append(byte)
      } else if byte >= 0xA0 {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      } else {
        guard let scalar = upper[Int(byte) - 0x80] else {
          throw ImportProblem.whole(file, .text(.strayByte(byte, line: line)))
        }
        text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return text
  }

  /// 0x80–0x9F of Windows-1252 (https://encoding.spec.whatwg.org/#index-windows-1252, without the five unassigned).
  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•", "–",
    "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}
