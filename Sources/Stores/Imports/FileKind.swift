import Figures
import Foundation
import Values

/// What a file is by its first bytes.
enum FileKind: Equatable {
  case archive
  case text
  /// Something that cannot be imported.
  case other(Other)

  /// What cannot be imported, as it is named to the reader.
  enum Other: Equatable {
    /// A file of Excel before 2007.
    case oldWorkbook
    /// An Excel workbook with a password.
    case encrypted
    /// Another of the older Office programs' files.
    case oldOffice
    case html, xml, spreadsheet2003, json, rtf
    /// A format by its name.
    case format(String)
  }

  init(_ bytes: [UInt8]) {
    let known: [(start: [UInt8], kind: FileKind)] = [
      ([0x50, 0x4B, 0x03, 0x04], .archive), ([0x50, 0x4B, 0x05, 0x06], .archive), ([0x50, 0x4B, 0x07, 0x08], .archive),
      (Array("PK00PK".utf8), .archive),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .other(Self.compound(bytes))),
      (Array("%PDF".utf8), .other(.format("PDF"))), (Array("SQLite format 3".utf8), .other(.format("SQLite"))),
      ([0x1F, 0x8B], .other(.format("gzip"))), ([0x89, 0x50, 0x4E, 0x47], .other(.format("PNG"))),
      ([0xFF, 0xD8, 0xFF], .other(.format("JPEG"))), ([0x7F, 0x45, 0x4C, 0x46], .other(.format("ELF"))),
      (Array("7z".utf8) + [0xBC, 0xAF], .other(.format("7z"))), (Array("Rar!".utf8), .other(.format("RAR"))),
      (Array("BZh".utf8), .other(.format("bzip2"))), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .other(.format("xz"))),
      (Array("PAR1".utf8), .other(.format("Parquet"))), (Array("{\\rtf".utf8), .other(.rtf)),
    ]
    self = known.first { bytes.starts(with: $0.start) }?.kind ?? Self.markup(bytes) ?? .text
  }

  /// Which of the files that are a folder in themselves, by the names of what is in it (UTF-16).
  private static func compound(_ bytes: [UInt8]) -> Other {
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

extension FileKind.Other {
  /// Why such a file is refused, and what to do.
  func refusal(file: String) -> ImportError {
    let text = words
    return .file(file, text.nb, text.en)
  }

  private var words: Multilingual {
    switch self {
    case .oldWorkbook:
      Multilingual(
        nb: "Filen er en gammel Excel-fil (.xls). Åpne den i Excel og lagre som .xlsx.",
        en: "The file is an old Excel file (.xls). Open it in Excel and save it as .xlsx.")
    case .encrypted:
      Multilingual(
        nb: "Arbeidsboken har passord. Lagre den uten passord.", en: "The workbook has a password. Save it without one."
      )
    case .oldOffice:
      Multilingual(
        nb:
          "Filen er fra et eldre Office-program (.doc, .ppt, .msg), eller en gammel Excel-fil (.xls). Lagre tallene som .xlsx.",
        en:
          "The file is of an older Office program (.doc, .ppt, .msg), or an old Excel file (.xls). Save the figures as .xlsx."
      )
    case .html:
      Multilingual(
        nb: "Filen er en nettside (HTML), hva den enn heter. Åpne den i Excel og lagre som .xlsx.",
        en: "The file is a web page (HTML), whatever it is called. Open it in Excel and save it as .xlsx.")
    case .spreadsheet2003:
      Multilingual(
        nb: "Filen er et XML-regneark fra Excel 2003. Åpne den i Excel og lagre som .xlsx.",
        en: "The file is an XML spreadsheet of Excel 2003. Open it in Excel and save it as .xlsx.")
    case .xml:
      Multilingual(
        nb: "Filen er XML og ikke CSV eller XLSX. Åpne den i programmet den kom fra, og lagre som .xlsx.",
        en: "The file is XML and neither CSV nor XLSX. Open it in the program it came from, and save it as .xlsx.")
    case .json:
      Multilingual(
        nb: "Filen er JSON og ikke CSV eller XLSX. Et svar fra SSB tas inn med maalestokk fetch --from-file.",
        en:
          "The file is JSON and neither CSV nor XLSX. An answer of Statistics Norway is taken in with maalestokk fetch "
          + "--from-file.")
    case .rtf:
      Multilingual(
        nb: "Filen er et tekstdokument (RTF). Kopier tabellen til Excel og lagre som .xlsx.",
        en: "The file is a text document (RTF). Copy the table to Excel and save it as .xlsx.")
    case .format(let name):
      Multilingual(
        nb: "Filen er \(name) og ikke CSV eller XLSX.", en: "The file is \(name) and neither CSV nor XLSX.")
    }
  }
}
