import Figures
import Spreadsheets
import Values

/// What was read with a reservation that the reader should know of.
public enum NoteKind: Int, Sendable, CaseIterable, Comparable {
  case otherEnding, windows1252, hiddenSheets, hiddenColumns, hiddenRows, markedText, formulas, percentCells,
    leadingZero
  case codeOfOtherYear, duplicates, basisMissing

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The sentence; `count` rows, of which `examples` are named.
  func text(_ count: Int, _ examples: String) -> Multilingual {
    switch self {
    case .otherEnding:
      Multilingual(
        nb: "Filen er lest som \(examples), hva navnet enn ender på.",
        en: "The file was read as \(examples), whatever its name ends in.")
    case .windows1252:
      Multilingual(
        nb: "Filen er lest som Windows-1252 (ikke UTF-8).", en: "The file was read as Windows-1252 (not UTF-8).")
    case .hiddenSheets:
      Multilingual(nb: "Skjulte ark er ikke lest: \(examples).", en: "Hidden sheets were not read: \(examples).")
    case .hiddenColumns:
      Multilingual(
        nb: "Skjulte kolonner, lest som andre: \(count) (\(examples)).",
        en: "Hidden columns, read like others: \(count) (\(examples)).")
    case .markedText:
      Multilingual(
        nb: "Tekst lest uten det som er hevet, senket eller overstrøket: \(count) (\(examples)).",
        en: "Texts read without what is raised, lowered or struck out: \(count) (\(examples)).")
    case .hiddenRows:
      Multilingual(
        nb: "Skjulte rader, lest som andre: \(count) (\(examples)).",
        en: "Hidden rows, read like others: \(count) (\(examples)).")
    case .formulas:
      Multilingual(
        nb: "Formler, lest med verdien Excel lagret og ikke regnet ut på nytt: \(count) (\(examples)).",
        en: "Formulas, read with the value that Excel saved and not computed anew: \(count) (\(examples)).")
    case .percentCells:
      Multilingual(
        nb: "Celler i prosentformat, lest slik de vises (0,012 som 1,2): \(count) (\(examples)).",
        en: "Cells in percentage format, read as they show (0.012 as 1.2): \(count) (\(examples)).")
    case .leadingZero:
      Multilingual(
        nb: "Kommunenummer uten innledende null, lest med den: \(count) (\(examples)).",
        en: "Codes without their leading zero, read with it: \(count) (\(examples)).")
    case .codeOfOtherYear:
      Multilingual(
        nb: "Kommunenummer fra et annet år enn radens: \(count) (\(examples)).",
        en: "Codes of another year than the row's: \(count) (\(examples)).")
    case .duplicates:
      Multilingual(
        nb: "Like rader, tatt med én gang: \(count) utelatt (\(examples)).",
        en: "Rows that agree, taken once: \(count) left out (\(examples)).")
    case .basisMissing:
      Multilingual(
        nb:
          "Måltall uten grunnlag, regnet som veiledende (guideline): \(count) (\(examples)). Skriv council for vedtak.",
        en: "Targets without a basis, counted as guidelines: \(count) (\(examples)). Write council for decisions.")
    }
  }
}

/// Collects notes in bounded memory: each kind once, with its number and the first few places.
struct ImportNotes {
  private static let mostExamples = 5
  private var counts: [NoteKind: (count: Int, examples: [String])] = [:]

  mutating func add(_ kind: NoteKind, _ example: String) {
    var entry = counts[kind] ?? (0, [])
    entry.count += 1
    if entry.examples.count < Self.mostExamples { entry.examples.append(printable(example)) }
    counts[kind] = entry
  }

  /// What of a text was left out: `4 kilde: «2»`.
  mutating func add(_ kind: NoteKind, _ marking: CellMarking, _ line: Int, _ column: String) {
    add(kind, "\(line) \(column): «\(trimmed(marking.text))»")
  }

  var texts: [Multilingual] {
    counts.sorted { $0.key < $1.key }.map { kind, entry in
      let more = entry.count > entry.examples.count ? " …" : ""
      return kind.text(entry.count, entry.examples.joined(separator: "; ") + more)
    }
  }
}
