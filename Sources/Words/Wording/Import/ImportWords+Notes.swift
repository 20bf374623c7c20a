import Problems

extension ImportWords {
  /// What was read with a reservation, under a heading; nothing where there is none.
  func lines(_ notes: [ImportNote]) -> [String] {
    notes.isEmpty ? [] : [say(nb: "Merk:", nn: "Merk:", en: "Note:")] + notes.map { "  " + text($0) }
  }

  /// What was read with a reservation.
  public func text(_ note: ImportNote) -> String {
    let examples = note.examples.joined(separator: "; ") + (note.count > note.examples.count ? " …" : "")
    return switch note.kind {
    case .otherEnding:
      say(
        nb: "Filen er lest som \(examples), hva navnet enn ender på.",
        nn: "Fila er lesen som \(examples), kva namnet enn endar på.",
        en: "The file was read as \(examples), whatever its name ends in.")
    case .windows1252:
      say(
        nb: "Filen er lest som Windows-1252 (ikke UTF-8).", nn: "Fila er lesen som Windows-1252 (ikkje UTF-8).",
        en: "The file was read as Windows-1252 (not UTF-8).")
    case .hiddenSheets:
      say(
        nb: "Skjulte ark er ikke lest: \(examples).", nn: "Skjulte ark er ikkje lesne: \(examples).",
        en: "Hidden sheets were not read: \(examples).")
    default: counted(note.kind) + ": \(note.count)\(leftOut(note.kind)) (\(examples))." + advice(note.kind)
    }
  }

  /// What there are so many of.
  private func counted(_ kind: ImportNote.Kind) -> String {
    switch kind {
    case .otherEnding, .windows1252, .hiddenSheets: ""
    case .hiddenColumns:
      say(
        nb: "Skjulte kolonner, lest som andre", nn: "Skjulte kolonnar, lesne som andre",
        en: "Hidden columns, read like others")
    case .hiddenRows:
      say(
        nb: "Skjulte rader, lest som andre", nn: "Skjulte rader, lesne som andre", en: "Hidden rows, read like others")
    case .markedText:
      say(
        nb: "Tekst lest uten det som er hevet, senket eller overstrøket",
        nn: "Tekst lesen utan det som er heva, senka eller stroke over",
        en: "Texts read without what is raised, lowered or struck out")
    case .formulas:
      say(
        nb: "Formler, lest med verdien Excel lagret og ikke regnet ut på nytt",
        nn: "Formlar, lesne med verdien som Excel lagra, og ikkje rekna ut på nytt",
        en: "Formulas, read with the value that Excel saved and not computed anew")
    case .percentCells:
      say(
        nb: "Celler i prosentformat, lest slik de vises (0,012 som 1,2)",
        nn: "Celler i prosentformat, lesne slik dei blir viste (0,012 som 1,2)",
        en: "Cells in percentage format, read as they show (0.012 as 1.2)")
    case .leadingZero:
      say(
        nb: "Kommunenummer uten innledende null, lest med den",
        nn: "Kommunenummer utan null fremst, lesne med nullen",
        en: "Codes without their leading zero, read with it")
    case .codeOfOtherYear:
      say(
        nb: "Kommunenummer fra et annet år enn radens", nn: "Kommunenummer frå eit anna år enn det i rada",
        en: "Codes of another year than the row's")
    case .duplicates:
      say(nb: "Like rader, tatt med én gang", nn: "Like rader, tekne med éin gong", en: "Rows that agree, taken once")
    case .basisMissing:
      say(
        nb: "Måltall uten grunnlag, regnet som veiledende (guideline)",
        nn: "Måltal utan grunnlag, rekna som rettleiande (guideline)",
        en: "Targets without a basis, counted as guidelines")
    }
  }

  private func leftOut(_ kind: ImportNote.Kind) -> String {
    guard kind == .duplicates else { return "" }
    return say(nb: " utelatt", nn: " utelatne", en: " left out")
  }

  private func advice(_ kind: ImportNote.Kind) -> String {
    guard kind == .basisMissing else { return "" }
    return say(
      nb: " Skriv council for vedtak.", nn: " Skriv council for vedtak.", en: " Write council for decisions.")
  }
}
