import Problems

extension ProblemWords {
  /// What is wrong with a file as a whole, and what to do.
  func text(_ reason: ImportReason.File) -> String {
    switch reason {
    case .neitherFileNorFolder:
      say(
        nb: "Dette er verken en fil eller en mappe.", nn: "Dette er korkje ei fil eller ei mappe.",
        en: "This is neither a file nor a folder.")
    case .empty: say(nb: "Filen er tom.", nn: "Fila er tom.", en: "The file is empty.")
    case .changed:
      say(
        nb: "Filen ble endret mens den ble lest.", nn: "Fila vart endra medan ho vart lesen.",
        en: "The file changed while it was read.")
    case .noOrigin:
      say(
        nb: "Mappen har ingen origin.json. Et datasett er én mappe med origin.json og filene den nevner.",
        nn: "Mappa har ingen origin.json. Eit datasett er éi mappe med origin.json og filene som ho nemner.",
        en: "The folder has no origin.json. A dataset is one folder with origin.json and the files it names.")
    case .noRows:
      say(
        nb: "Filen har ingen rader med tall.", nn: "Fila har ingen rader med tal.",
        en: "The file has no rows of figures.")
    case .unreadable(let cause):
      say(
        nb: "Kan ikke leses (\(clause(cause))).", nn: "Kan ikkje lesast (\(clause(cause))).",
        en: "Cannot be read (\(clause(cause))).")
    case .notOnlyFiles(let entry):
      say(
        nb: "\(entry) er ikke en fil; et datasett har bare filer.",
        nn: "\(entry) er ikkje ei fil; eit datasett har berre filer.",
        en: "\(entry) is not a file; a dataset has only files.")
    case .sheetOfText:
      say(
        nb: "\(surface.option("sheet")) gjelder bare XLSX.", nn: "\(surface.option("sheet")) gjeld berre XLSX.",
        en: "\(surface.option("sheet")) is for XLSX only.")
    case .foreign(let format): text(format)
    }
  }

  /// What there is more of than is read.
  func text(_ reason: ImportReason.Limit) -> String {
    switch reason {
    case .size(let size, let limit):
      say(
        nb: "\(size) MiB er for stort; grensen er \(limit) MiB. Del den opp.",
        nn: "\(size) MiB er for stort; grensa er \(limit) MiB. Del henne opp.",
        en: "\(size) MiB is too large; the limit is \(limit) MiB. Split it.")
    case .files(let limit):
      say(
        nb: "Mappen har mer enn \(limit) filer.", nn: "Mappa har meir enn \(limit) filer.",
        en: "The folder has more than \(limit) files.")
    case .rows(let limit):
      say(
        nb: "Filen har mer enn \(limit) rader. Del den opp.", nn: "Fila har meir enn \(limit) rader. Del henne opp.",
        en: "The file has more than \(limit) rows. Split it.")
    case .problems(let limit):
      say(
        nb: "mer enn \(limit) feil; resten av filen er ikke lest.",
        nn: "meir enn \(limit) feil; resten av fila er ikkje lesen.",
        en: "more than \(limit) problems; the rest of the file was not read.")
    case .unknownRegions(let limit):
      say(
        nb: "mer enn \(limit) ulike ukjente kommuner; resten av filen er ikke lest.",
        nn: "meir enn \(limit) ulike ukjende kommunar; resten av fila er ikkje lesen.",
        en: "more than \(limit) different unknown municipalities; the rest of the file was not read.")
    }
  }

  /// What is wrong with text as text.
  func text(_ reason: ImportReason.Text) -> String {
    switch reason {
    case .binary(let position):
      say(
        nb: "NUL-byte på plass \(position): dette er en binærfil og ikke tekst. Lagre som CSV eller XLSX.",
        nn: "NUL-byte på plass \(position): dette er ei binærfil og ikkje tekst. Lagre som CSV eller XLSX.",
        en: "NUL byte at position \(position): this is a binary file and not text. Save it as CSV or XLSX.")
    case .notUTF16:
      say(
        nb: "Filen begynner som UTF-16, men er ikke gyldig UTF-16. Lagre som CSV UTF-8.",
        nn: "Fila byrjar som UTF-16, men er ikkje gyldig UTF-16. Lagre som CSV UTF-8.",
        en: "The file begins as UTF-16, but is not valid UTF-16. Save it as CSV UTF-8.")
    case .strayByte(let byte, let line):
      strayByte("0x" + String(byte, radix: 16, uppercase: true), line)
    case .mixedMarks(let comma, let point):
      say(
        nb: "filen blander komma (\(comma.line): \(comma.text)) og punktum (\(point.line): \(point.text)) som "
          + "desimaltegn. Bruk ett av dem.",
        nn: "fila blandar komma (\(comma.line): \(comma.text)) og punktum (\(point.line): \(point.text)) som "
          + "desimalteikn. Bruk eitt av dei.",
        en: "the file mixes comma (\(comma.line): \(comma.text)) and point (\(point.line): \(point.text)) as decimal "
          + "mark. Use one of them.")
    case .endsEarly(let fault):
      say(
        nb: "\(clause(fault)); resten av filen er ikke lest.", nn: "\(clause(fault)); resten av fila er ikkje lesen.",
        en: "\(clause(fault)); the rest of the file was not read.")
    }
  }

  private func strayByte(_ byte: String, _ line: Int) -> String {
    say(
      nb: "Linje \(line): byten \(byte) finnes verken i UTF-8 her eller i Windows-1252. Lagre som CSV UTF-8.",
      nn: "Linje \(line): byten \(byte) finst korkje i UTF-8 her eller i Windows-1252. Lagre som CSV UTF-8.",
      en: "Line \(line): the byte \(byte) belongs neither to UTF-8 here nor to Windows-1252. Save it as CSV UTF-8.")
  }

  /// What a file is that cannot be imported, and what to do.
  private func text(_ format: ImportReason.Format) -> String {
    switch format {
    case .oldWorkbook:
      say(
        nb: "Filen er en gammel Excel-fil (.xls). Åpne den i Excel og lagre som .xlsx.",
        nn: "Fila er ei gammal Excel-fil (.xls). Opne ho i Excel og lagre som .xlsx.",
        en: "The file is an old Excel file (.xls). Open it in Excel and save it as .xlsx.")
    case .encrypted:
      say(
        nb: "Arbeidsboken har passord. Lagre den uten passord.", nn: "Arbeidsboka har passord. Lagre ho utan passord.",
        en: "The workbook has a password. Save it without one.")
    case .oldOffice:
      say(
        nb: "Filen er fra et eldre Office-program (.doc, .ppt, .msg), eller en gammel Excel-fil (.xls). Lagre tallene "
          + "som .xlsx.",
        nn: "Fila er frå eit eldre Office-program (.doc, .ppt, .msg), eller ei gammal Excel-fil (.xls). Lagre tala som "
          + ".xlsx.",
        en: "The file is of an older Office program (.doc, .ppt, .msg), or an old Excel file (.xls). Save the figures "
          + "as .xlsx.")
    case .html:
      say(
        nb: "Filen er en nettside (HTML), hva den enn heter. Åpne den i Excel og lagre som .xlsx.",
        nn: "Fila er ei nettside (HTML), kva ho enn heiter. Opne ho i Excel og lagre som .xlsx.",
        en: "The file is a web page (HTML), whatever it is called. Open it in Excel and save it as .xlsx.")
    case .spreadsheet2003:
      say(
        nb: "Filen er et XML-regneark fra Excel 2003. Åpne den i Excel og lagre som .xlsx.",
        nn: "Fila er eit XML-rekneark frå Excel 2003. Opne ho i Excel og lagre som .xlsx.",
        en: "The file is an XML spreadsheet of Excel 2003. Open it in Excel and save it as .xlsx.")
    case .xml:
      say(
        nb: "Filen er XML og ikke CSV eller XLSX. Åpne den i programmet den kom fra, og lagre som .xlsx.",
        nn: "Fila er XML og ikkje CSV eller XLSX. Opne ho i programmet ho kom frå, og lagre som .xlsx.",
        en: "The file is XML and neither CSV nor XLSX. Open it in the program it came from, and save it as .xlsx.")
    case .json:
      say(
        nb: "Filen er JSON og ikke CSV eller XLSX. Et svar fra SSB tas inn med maalestokk fetch --from-file.",
        nn: "Fila er JSON og ikkje CSV eller XLSX. Eit svar frå SSB blir teke inn med maalestokk fetch --from-file.",
        en: "The file is JSON and neither CSV nor XLSX. An answer of Statistics Norway is taken in with maalestokk "
          + "fetch --from-file.")
    case .rtf:
      say(
        nb: "Filen er et tekstdokument (RTF). Kopier tabellen til Excel og lagre som .xlsx.",
        nn: "Fila er eit tekstdokument (RTF). Kopier tabellen til Excel og lagre som .xlsx.",
        en: "The file is a text document (RTF). Copy the table to Excel and save it as .xlsx.")
    case .named(let name):
      say(
        nb: "Filen er \(name) og ikke CSV eller XLSX.", nn: "Fila er \(name) og ikkje CSV eller XLSX.",
        en: "The file is \(name) and neither CSV nor XLSX.")
    }
  }
}
