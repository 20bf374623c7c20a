import Foundation
import Indicators

/// The bytes of a text file as UTF-8, whatever Excel saved them as.
struct ImportText {
  let utf8: [UInt8]
  let isWindows1252: Bool

  /// Reads UTF-8, UTF-16 with a byte-order mark, else Windows-1252; throws on binary files.
  init(_ bytes: [UInt8], file: String) throws {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      utf8 = try Self.fromUTF16(bytes, file: file)
      isWindows1252 = false
    } else if let zero = bytes.firstIndex(of: 0) {
      throw ImportError.file(
        file, "NUL-byte på plass \(zero + 1): dette er en binærfil og ikke tekst. Lagre som CSV eller XLSX.",
        "NUL byte at position \(zero + 1): this is a binary file and not text. Save it as CSV or XLSX.")
    } else if String(validating: bytes, as: UTF8.self) != nil {
      utf8 = bytes
      isWindows1252 = false
    } else {
      utf8 = try Self.fromWindows1252(bytes, file: file)
      isWindows1252 = true
    }
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
      throw ImportError.file(
        file, "Filen begynner som UTF-16, men er ikke gyldig UTF-16. Lagre som CSV UTF-8.",
        "The file begins as UTF-16, but is not valid UTF-16. Save it as CSV UTF-8.")
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
        guard byte >= 32 || byte == 9 || byte == 10 || byte == 13 else { throw notText(byte, line, file) }
        text.append(byte)
      } else if byte >= 0xA0 {
        text.append(0xC0 | byte >> 6)
        text.append(0x80 | byte & 0x3F)
      } else {
        guard let scalar = upper[Int(byte) - 0x80] else { throw notText(byte, line, file) }
        text.append(contentsOf: Array(String(scalar).utf8))
      }
    }
    return text
  }

  private static func notText(_ byte: UInt8, _ line: Int, _ file: String) -> ImportError {
    let hexadecimal = "0x" + String(byte, radix: 16, uppercase: true)
    return ImportError.file(
      file, "Linje \(line): byten \(hexadecimal) finnes verken i UTF-8 her eller i Windows-1252. Lagre som CSV UTF-8.",
      "Line \(line): the byte \(hexadecimal) belongs neither to UTF-8 here nor to Windows-1252. Save it as CSV UTF-8.")
  }

  /// 0x80–0x9F of Windows-1252 (https://encoding.spec.whatwg.org/#index-windows-1252, without the five unassigned).
  private static let upper: [Unicode.Scalar?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil, nil, "‘", "’", "“", "”", "•", "–",
    "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]
}

/// What a file is by its first bytes.
enum FileKind: Equatable {
  case archive
  case text
  /// Something that cannot be imported, by name.
  case other(String)

  init(_ bytes: [UInt8]) {
    let known: [(start: [UInt8], kind: FileKind)] = [
      ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .other("XLS")), (Array("%PDF".utf8), .other("PDF")),
      (Array("SQLite format 3".utf8), .other("SQLite")), ([0x1F, 0x8B], .other("gzip")),
      ([0x89, 0x50, 0x4E, 0x47], .other("PNG")), ([0xFF, 0xD8, 0xFF], .other("JPEG")),
      ([0x7F, 0x45, 0x4C, 0x46], .other("ELF")), (Array("7z".utf8) + [0xBC, 0xAF], .other("7z")),
    ]
    self = known.first { bytes.starts(with: $0.start) }?.kind ?? .text
  }

  /// Why such a file is refused.
  static func refusal(_ name: String, file: String) -> ImportError {
    if name == "XLS" {
      return .file(
        file, "Filen er en gammel Excel-fil (.xls) eller har passord. Lagre den som .xlsx uten passord.",
        "The file is an old Excel file (.xls) or has a password. Save it as .xlsx without a password.")
    }
    return .file(
      file, "Filen er \(name) og ikke CSV eller XLSX.", "The file is \(name) and neither CSV nor XLSX.")
  }
}
