import PlainText
import Problems

extension ProblemWords {
  /// What is wrong with a spreadsheet, and what to do.
  func text(_ problem: SpreadsheetProblem) -> String {
    switch problem {
    case .notAnArchive:
      say(
        nb: "Filen er skadet: den er ikke en hel XLSX-fil. Lagre den på nytt fra Excel.",
        nn: "Fila er skadd: ho er ikkje ei heil XLSX-fil. Lagre ho på nytt frå Excel.",
        en: "The file is damaged: it is not a whole XLSX file. Save it anew from Excel.")
    case .notAWorkbook(let archive): text(archive)
    case .encrypted:
      say(
        nb: "Filen har passord. Lagre den uten.", nn: "Fila har passord. Lagre ho utan.",
        en: "The file has a password. Save it without.")
    case .noSheet(let name?, let names):
      say(
        nb: "Arket «\(shown(name))» finnes ikke. Arkene er: \(sheets(names)).",
        nn: "Arket «\(shown(name))» finst ikkje. Arka er: \(sheets(names)).",
        en: "There is no sheet '\(shown(name))'. The sheets are: \(sheets(names)).")
    case .noSheet(nil, _):
      say(
        nb: "Arbeidsboken har ingen regneark.", nn: "Arbeidsboka har ingen rekneark.",
        en: "The workbook has no worksheet.")
    case .exceeds(let limit): text(limit)
    case .outsideSheet(let place):
      say(
        nb: "Raden eller cellen «\(shown(place))» finnes ikke: et ark har 1048576 rader og 16384 kolonner (A–XFD). "
          + "Lagre filen på nytt fra Excel.",
        nn: "Rada eller cella «\(shown(place))» finst ikkje: eit ark har 1048576 rader og 16384 kolonnar (A–XFD). "
          + "Lagre fila på nytt frå Excel.",
        en: "There is no row or cell '\(shown(place))': a sheet has 1048576 rows and 16384 columns (A–XFD). "
          + "Save the file anew from Excel.")
    case .documentType(let part):
      say(
        nb: "\(shown(part)) har en DOCTYPE, som Excel aldri skriver. Lagre filen på nytt fra Excel.",
        nn: "\(shown(part)) har ein DOCTYPE, som Excel aldri skriv. Lagre fila på nytt frå Excel.",
        en: "\(shown(part)) has a DOCTYPE, which Excel never writes. Save the file anew from Excel.")
    case .repeatedPart(let part):
      say(
        nb: "\(shown(part)) står to ganger i filen. Lagre filen på nytt fra Excel.",
        nn: "\(shown(part)) står to gonger i fila. Lagre fila på nytt frå Excel.",
        en: "\(shown(part)) stands twice in the file. Save the file anew from Excel.")
    case .mergedCells(let first, let count):
      say(
        nb: "Arket har sammenslåtte celler (\(count), den første \(shown(first))). Opphev sammenslåingen.",
        nn: "Arket har samanslåtte celler (\(count), den første \(shown(first))). Opphev samanslåinga.",
        en: "The sheet has merged cells (\(count), the first \(shown(first))). Unmerge them.")
    case .malformed(let part, let fault):
      say(
        nb: "\(shown(part)) kan ikke leses (\(text(fault))). Lagre filen på nytt fra Excel.",
        nn: "\(shown(part)) kan ikkje lesast (\(text(fault))). Lagre fila på nytt frå Excel.",
        en: "\(shown(part)) cannot be read (\(text(fault))). Save the file anew from Excel.")
    }
  }

  /// Text of the file, shortened and without what would steer a terminal.
  private func shown(_ text: String) -> String { PlainText.line(text, most: 60) }

  private func sheets(_ names: [String]) -> String {
    names.prefix(20).map(shown).joined(separator: ", ") + (names.count > 20 ? " …" : "")
  }

  /// What there is more of than is read.
  private func text(_ limit: SpreadsheetProblem.Limit) -> String {
    switch limit {
    case .unpacked(let part, let bytes):
      say(
        nb: "\(shown(part)) blir mer enn \(bytes >> 20) MiB når filen pakkes ut, og det er mer enn en fil av denne "
          + "størrelsen skal. Slett tomme rader og kolonner, og lagre på nytt.",
        nn:
          "\(shown(part)) blir meir enn \(bytes >> 20) MiB når fila blir pakka ut, og det er meir enn ei fil av denne "
          + "storleiken skal. Slett tomme rader og kolonnar, og lagre på nytt.",
        en:
          "\(shown(part)) becomes more than \(bytes >> 20) MiB once the file is unpacked, which is more than a file of "
          + "this size should. Delete empty rows and columns, and save it anew.")
    case .rows(let limit):
      say(
        nb: "Arket har mer enn \(limit) rader. Del det opp.", nn: "Arket har meir enn \(limit) rader. Del det opp.",
        en: "The sheet has more than \(limit) rows. Split it.")
    case .columns(let limit, let row):
      say(
        nb: "Rad \(row) har innhold til høyre for kolonne \(limit).",
        nn: "Rad \(row) har innhald til høgre for kolonne \(limit).",
        en: "Row \(row) has content to the right of column \(limit).")
    case .cell(let row):
      say(
        nb: "Rad \(row) har en celle med for mye tekst.", nn: "Rad \(row) har ei celle med for mykje tekst.",
        en: "Row \(row) has a cell with too much text.")
    case .text(let number):
      say(
        nb: "Tekst nummer \(number) i arbeidsboken er lengre enn en celle kan være.",
        nn: "Tekst nummer \(number) i arbeidsboka er lengre enn ei celle kan vere.",
        en: "Text number \(number) of the workbook is longer than a cell can be.")
    case .texts(let limit):
      say(
        nb: "Arbeidsboken har mer enn \(limit) tekster.", nn: "Arbeidsboka har meir enn \(limit) tekstar.",
        en: "The workbook has more than \(limit) texts.")
    }
  }

  /// How a part differs from what it should be; stands in brackets.
  private func text(_ fault: SpreadsheetProblem.Fault) -> String {
    switch fault {
    case .missing: say(nb: "delen mangler", nn: "delen manglar", en: "the part is missing")
    case .damaged: say(nb: "delen er skadet", nn: "delen er skadd", en: "the part is damaged")
    case .outOfMemory: say(nb: "ikke nok minne", nn: "ikkje nok minne", en: "out of memory")
    case .xml(let line): "XML, \(line)"
    case .elementTooLong(let limit):
      say(
        nb: "et element på mer enn \(limit) byte", nn: "eit element på meir enn \(limit) byte",
        en: "an element of more than \(limit) bytes")
    case .tooDeep(let limit):
      say(
        nb: "mer enn \(limit) elementer i hverandre", nn: "meir enn \(limit) element i kvarandre",
        en: "more than \(limit) elements within each other")
    case .rowOutOfOrder(let row, let last):
      say(nb: "rad \(row) etter rad \(last)", nn: "rad \(row) etter rad \(last)", en: "row \(row) after row \(last)")
    case .cellOutOfOrder(let cell, let row, let last):
      say(
        nb: "celle \(shown(cell)) i rad \(row) etter kolonne \(last)",
        nn: "celle \(shown(cell)) i rad \(row) etter kolonne \(last)",
        en: "cell \(shown(cell)) in row \(row) after column \(last)")
    case .noSuchText(let number, let row, let count):
      say(
        nb: "rad \(row) viser til tekst \(shown(number)), og det er \(count)",
        nn: "rad \(row) viser til tekst \(shown(number)), og det er \(count)",
        en: "row \(row) refers to text \(shown(number)), and there are \(count)")
    case .unknownCellType(let type, let row):
      say(
        nb: "rad \(row) har en celle av typen \(shown(type))", nn: "rad \(row) har ei celle av typen \(shown(type))",
        en: "row \(row) has a cell of type \(shown(type))")
    case .tooManyFonts(let limit):
      say(nb: "mer enn \(limit) skrifter", nn: "meir enn \(limit) skrifter", en: "more than \(limit) fonts")
    case .tooManyStyles(let limit):
      say(nb: "mer enn \(limit) cellestiler", nn: "meir enn \(limit) cellestilar", en: "more than \(limit) cell styles")
    }
  }

  /// What an archive is, and what to do.
  private func text(_ archive: SpreadsheetProblem.Archive) -> String {
    switch archive {
    case .binaryWorkbook:
      say(
        nb: "Filen er en binær Excel-arbeidsbok (.xlsb). Åpne den i Excel og lagre som .xlsx.",
        nn: "Fila er ei binær Excel-arbeidsbok (.xlsb). Opne ho i Excel og lagre som .xlsx.",
        en: "The file is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx.")
    case .openDocument:
      say(
        nb: "Filen er OpenDocument (.ods, .odt). Åpne den i LibreOffice eller Excel og lagre som .xlsx.",
        nn: "Fila er OpenDocument (.ods, .odt). Opne ho i LibreOffice eller Excel og lagre som .xlsx.",
        en: "The file is OpenDocument (.ods, .odt). Open it in LibreOffice or Excel and save it as .xlsx.")
    case .numbers:
      say(
        nb: "Filen er fra Apple Numbers eller Pages. Velg Eksporter til Excel, og bruk .xlsx-filen.",
        nn: "Fila er frå Apple Numbers eller Pages. Vel Eksporter til Excel, og bruk .xlsx-fila.",
        en: "The file is from Apple Numbers or Pages. Choose Export to Excel, and use the .xlsx file.")
    case .word:
      say(
        nb: "Filen er et Word-dokument. Kopier tabellen til Excel og lagre som .xlsx.",
        nn: "Fila er eit Word-dokument. Kopier tabellen til Excel og lagre som .xlsx.",
        en: "The file is a Word document. Copy the table to Excel and save it as .xlsx.")
    case .powerPoint:
      say(
        nb: "Filen er en PowerPoint-presentasjon. Kopier tabellen til Excel og lagre som .xlsx.",
        nn: "Fila er ein PowerPoint-presentasjon. Kopier tabellen til Excel og lagre som .xlsx.",
        en: "The file is a PowerPoint presentation. Copy the table to Excel and save it as .xlsx.")
    case .archiveOfWorkbook:
      say(
        nb: "Filen er en ZIP-fil med en arbeidsbok i seg. Pakk den ut, og importer .xlsx-filen.",
        nn: "Fila er ei ZIP-fil med ei arbeidsbok i seg. Pakk ho ut, og importer .xlsx-fila.",
        en: "The file is a ZIP archive with a workbook in it. Unpack it, and import the .xlsx file.")
    case .other:
      say(
        nb: "Filen er en ZIP-fil, men ikke en Excel-arbeidsbok. Lagre som .xlsx.",
        nn: "Fila er ei ZIP-fil, men ikkje ei Excel-arbeidsbok. Lagre som .xlsx.",
        en: "The file is a ZIP archive, but not an Excel workbook. Save it as .xlsx.")
    }
  }
}
