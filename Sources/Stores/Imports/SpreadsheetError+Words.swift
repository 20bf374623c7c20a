import Figures
import Spreadsheets
import Values

extension SpreadsheetError {
  /// The error in words for the reader.
  func refusal(file: String) -> ImportError {
    let text = words
    return .file(file, text.nb, text.en)
  }

  private var words: Multilingual {
    switch self {
    case .notAnArchive:
      Multilingual(
        nb: "Filen er skadet: den er ikke en hel XLSX-fil. Lagre den på nytt fra Excel.",
        en: "The file is damaged: it is not a whole XLSX file. Save it anew from Excel.")
    case .notAWorkbook(let kind): kind.words
    case .encrypted:
      Multilingual(nb: "Filen har passord. Lagre den uten.", en: "The file has a password. Save it without.")
    case .noSheet(let name?, let names):
      Multilingual(
        nb: "Arket «\(printable(name))» finnes ikke. Arkene er: \(Self.list(names)).",
        en: "There is no sheet '\(printable(name))'. The sheets are: \(Self.list(names)).")
    case .noSheet(nil, _): Multilingual(nb: "Arbeidsboken har ingen regneark.", en: "The workbook has no worksheet.")
    default: limitWords
    }
  }

  private var limitWords: Multilingual {
    switch self {
    case .tooLarge(let part, let limit):
      Multilingual(
        nb: "\(printable(part)) blir mer enn \(limit >> 20) MiB når filen pakkes ut, og det er mer enn en fil av denne "
          + "størrelsen skal. Slett tomme rader og kolonner, og lagre på nytt.",
        en:
          "\(printable(part)) becomes more than \(limit >> 20) MiB once the file is unpacked, which is more than a file of "
          + "this size should. Delete empty rows and columns, and save it anew.")
    case .tooManyRows(let limit):
      Multilingual(
        nb: "Arket har mer enn \(limit) rader. Del det opp.", en: "The sheet has more than \(limit) rows. Split it.")
    case .tooManyColumns(let row, let limit):
      Multilingual(
        nb: "Rad \(row) har innhold til høyre for kolonne \(limit).",
        en: "Row \(row) has content to the right of column \(limit).")
    case .outsideSheet(let place):
      Multilingual(
        nb: "Raden eller cellen «\(printable(place))» finnes ikke: et ark har 1048576 rader og 16384 kolonner (A–XFD). "
          + "Lagre filen på nytt fra Excel.",
        en: "There is no row or cell '\(printable(place))': a sheet has 1048576 rows and 16384 columns (A–XFD). "
          + "Save the file anew from Excel.")
    case .cellTooLong(let row):
      Multilingual(nb: "Rad \(row) har en celle med for mye tekst.", en: "Row \(row) has a cell with too much text.")
    case .textTooLong(let number):
      Multilingual(
        nb: "Tekst nummer \(number) i arbeidsboken er lengre enn en celle kan være.",
        en: "Text number \(number) of the workbook is longer than a cell can be.")
    case .tooManyTexts(let limit):
      Multilingual(nb: "Arbeidsboken har mer enn \(limit) tekster.", en: "The workbook has more than \(limit) texts.")
    case .documentType(let part):
      Multilingual(
        nb: "\(printable(part)) har en DOCTYPE, som Excel aldri skriver. Lagre filen på nytt fra Excel.",
        en: "\(printable(part)) has a DOCTYPE, which Excel never writes. Save the file anew from Excel.")
    case .repeatedPart(let part):
      Multilingual(
        nb: "\(printable(part)) står to ganger i filen. Lagre filen på nytt fra Excel.",
        en: "\(printable(part)) stands twice in the file. Save the file anew from Excel.")
    case .mergedCells(let first, let count):
      Multilingual(
        nb: "Arket har sammenslåtte celler (\(count), den første \(printable(first))). Opphev sammenslåingen.",
        en: "The sheet has merged cells (\(count), the first \(printable(first))). Unmerge them.")
    case .malformed(let part, let detail):
      Multilingual(
        nb: "\(printable(part)) kan ikke leses (\(printable(detail, most: 120))). Lagre filen på nytt fra Excel.",
        en: "\(printable(part)) cannot be read (\(printable(detail, most: 120))). Save the file anew from Excel.")
    default: Multilingual(nb: "Arbeidsboken kan ikke leses.", en: "The workbook cannot be read.")
    }
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(20).map { printable($0) }.joined(separator: ", ") + (names.count > 20 ? " …" : "")
  }
}

extension ArchiveKind {
  /// What the file is, and what to do.
  fileprivate var words: Multilingual {
    switch self {
    case .binaryWorkbook:
      Multilingual(
        nb: "Filen er en binær Excel-arbeidsbok (.xlsb). Åpne den i Excel og lagre som .xlsx.",
        en: "The file is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx.")
    case .openDocument:
      Multilingual(
        nb: "Filen er OpenDocument (.ods, .odt). Åpne den i LibreOffice eller Excel og lagre som .xlsx.",
        en: "The file is OpenDocument (.ods, .odt). Open it in LibreOffice or Excel and save it as .xlsx.")
    case .numbers:
      Multilingual(
        nb: "Filen er fra Apple Numbers eller Pages. Velg Eksporter til Excel, og bruk .xlsx-filen.",
        en: "The file is from Apple Numbers or Pages. Choose Export to Excel, and use the .xlsx file.")
    case .word:
      Multilingual(
        nb: "Filen er et Word-dokument. Kopier tabellen til Excel og lagre som .xlsx.",
        en: "The file is a Word document. Copy the table to Excel and save it as .xlsx.")
    case .powerPoint:
      Multilingual(
        nb: "Filen er en PowerPoint-presentasjon. Kopier tabellen til Excel og lagre som .xlsx.",
        en: "The file is a PowerPoint presentation. Copy the table to Excel and save it as .xlsx.")
    case .archiveOfWorkbook:
      Multilingual(
        nb: "Filen er en ZIP-fil med en arbeidsbok i seg. Pakk den ut, og importer .xlsx-filen.",
        en: "The file is a ZIP archive with a workbook in it. Unpack it, and import the .xlsx file.")
    case .other:
      Multilingual(
        nb: "Filen er en ZIP-fil, men ikke en Excel-arbeidsbok. Lagre som .xlsx.",
        en: "The file is a ZIP archive, but not an Excel workbook. Save it as .xlsx.")
    }
  }
}
