import Foundation
import Problems

/// What a file is by its first bytes.
enum FileKind: Equatable {
  case archive
  case text
  /// Something that cannot be imported.
  case other(ImportReason.Format)

  init(_ bytes: [UInt8]) {
    let known: [(start: [UInt8], kind: FileKind)] = [
      ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive), ([0x50, 0x4B, 0x07, 0x08], .archive),
      (Array("PK00PK".utf8), .archive),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .other(Self.compound(bytes))),
      (Array("%PDF".utf8), .other(.named("PDF"))), (Array("SQLite format 3".utf8), .other(.named("SQLite"))),
      ([0x1F, 0x8B], .other(.named("gzip"))), ([0x89, 0x50, 0x4E, 0x47], .other(.named("PNG"))),
      ([0xFF, 0xD8, 0xFF], .other(.named("JPEG"))), ([0x7F, 0x45, 0x4C, 0x46], .other(.named("ELF"))),
      (Array("7z".utf8) + [0xBC, 0xAF], .other(.named("7z"))), (Array("Rar!".utf8), .other(.named("RAR"))),
      (Array("BZh".utf8), .other(.named("bzip2"))), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .other(.named("xz"))),
      (Array("PAR1".utf8), .other(.named("Parquet"))), (Array("{\\rtf".utf8), .other(.rtf)),
    ]
    self = known.first { bytes.starts(with: $0.start) }?.kind ?? Self.markup(bytes) ?? .text
  }

  /// Which of the files that are a folder in themselves, by the names of what is in it (UTF-16).
  private static func compound(_ bytes: [UInt8]) -> ImportReason.Format {
    func has(_ name: String) -> Bool {
      let data = Data(name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
      return Data(bytes).range(of: data) != nil
    }
    if has("EncryptedPackage") { return .encrypted }
    return has("Workbook") || has("Book") ? .oldWorkbook : .oldOffice
  }

  /// Text that begins as HTML, XML or JSON does; nil for other text.
  private static func markup(_ bytes: [UInt8]) -> FileKind? {
    let start = bytes.prefix(2_048).drop { $0 <= 32 || [0xEF, 0xBB, 0xBF].contains($0) }
    let text = String(decoding: start.prefix(1_000), as: UTF8.self).lowercased()
    if text.hasPrefix("<!doctype html") || text.hasPrefix("<html") || text.hasPrefix("<table") { return .other(.html) }
    if text.hasPrefix("<?xml") || text.hasPrefix("<!doctype") {
      if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .other(.spreadsheet2003) }
      return .other(text.contains("<html") ? .html : .xml)
    }
    if text.hasPrefix("{") || text.hasPrefix("[{") || text.hasPrefix("[\"") { return .other(.json) }
    return nil
  }
}
