import Figures
import JSONReading
import Values

/// An answer that is well-formed but cannot be used.
public struct AnswerError: BilingualError, Sendable, CustomStringConvertible {
  /// What is wrong and what to do, as the end of a sentence.
  public let text: Multilingual
  public var description: String { text.en }

  init(nb: String, en: String) { text = Multilingual(nb: nb, en: en) }

  static let noRoles = AnswerError(
    nb: "svaret har ingen dimensjon med rollen geo, eller ingen med rollen time",
    en: "the answer has no dimension of role geo, or none of role time")

  static let noTable = AnswerError(
    nb: "svaret sier ikke hvilken tabell det er; oppgi den med --table",
    en: "the answer does not say which table it is; name it with --table")

  static func otherTable(_ asked: String, found: String) -> AnswerError {
    AnswerError(
      nb: "svaret sier at det er tabell \(found.quotedForMessage), men det ble bedt om \(asked.quotedForMessage)",
      en: "the answer says that it is table \(found.quotedForMessage), but \(asked.quotedForMessage) was asked for")
  }

  /// An answer of KLASS is about no table, and a table about no date.
  public static let tableOfRegions = AnswerError(
    nb: "--table gjelder tall, men svaret er fra KLASS; utelat --table",
    en: "--table is for figures, but the answer is of KLASS; leave --table out")
  public static let dateOfFigures = AnswerError(
    nb: "--date gjelder svar fra KLASS, men svaret er tall; utelat --date",
    en: "--date is for answers of KLASS, but the answer is figures; leave --date out")

  static let noUpdate = AnswerError(
    nb: "svaret sier ikke når tabellen ble oppdatert (feltet 'updated')",
    en: "the answer does not say when the table was updated (the field 'updated')")

  static func unreadableStamp(_ text: String) -> AnswerError {
    AnswerError(
      nb: "feltet 'updated' er \(text.quotedForMessage); ventet et tidspunkt med sone, som 2026-06-15T06:00:00Z",
      en: "the field 'updated' is \(text.quotedForMessage); expected a moment with its zone, such as "
        + "2026-06-15T06:00:00Z")
  }

  static func stampAhead(_ text: String, now: String) -> AnswerError {
    AnswerError(
      nb: "feltet 'updated' er '\(text)', som er etter nå (\(now)); ventet et tidspunkt som har vært; se om maskinens "
        + "klokke går riktig",
      en: "the field 'updated' is '\(text)', which is later than now (\(now)); expected a moment that has been; see "
        + "whether this machine's clock is right")
  }

  static func stampBeforeFigures(_ text: String, year: Int, indicator: String) -> AnswerError {
    AnswerError(
      nb: "feltet 'updated' er '\(text)', men svaret har tall for \(year) (\(indicator)), som da ikke var over; ventet "
        + "et tidspunkt etter årets slutt",
      en: "the field 'updated' is '\(text)', but the answer has figures of \(year) (\(indicator)), which was not over "
        + "then; expected a moment after the year's end")
  }

  /// `title` is what a publisher's error says of itself.
  static func otherBody(title: String?) -> AnswerError {
    if let title {
      return AnswerError(
        nb: "det er en feilmelding fra utgiveren: «\(title)»; spør på nytt",
        en: "it is the publisher's error: '\(title)'; ask again")
    }
    return AnswerError(
      nb: "det er verken JSON-stat 2.0 (med 'version' og 'class') eller et svar fra KLASS",
      en: "it is neither JSON-stat 2.0 (with 'version' and 'class') nor an answer of KLASS")
  }

  static let notMunicipalities = AnswerError(
    nb: "kodene er ikke kommunenumre på fire sifre; ventet klassifikasjon 131 (kommuneinndeling)",
    en: "the codes are no municipal numbers of four digits; expected classification 131 (municipalities)")

  static func otherDivision(_ codes: Set<String>, _ date: String) -> AnswerError {
    AnswerError(
      nb: "numrene \(named(codes)) hører til en annen inndeling enn den som gjelder \(date); "
        + "oppgi datoen svaret er om, med --date",
      en: "the numbers \(named(codes)) are of another division than that of \(date); "
        + "say the date the answer is about with --date")
  }

  static func notGroups(_ pairs: [String], _ date: String) -> AnswerError {
    let found =
      pairs.isEmpty ? Multilingual(nb: "ingen par", en: "no pairs") : Multilingual(nb: named(pairs), en: named(pairs))
    return AnswerError(
      nb:
        "ventet en kommune fra inndelingen \(date) og én kjent KOSTRA-gruppe (klassifikasjon 131 og 112) i hvert par, "
        + "fant \(found.nb); oppgi datoen svaret er om, med --date",
      en:
        "expected a municipality of the division of \(date) and one KOSTRA group that is known (classifications 131 and "
        + "112) in each pair, found \(found.en); say the date the answer is about with --date")
  }

  static func incompleteChanges(_ numbers: [String], _ year: Int) -> AnswerError {
    AnswerError(
      nb:
        "endringene i \(year) passer ikke med kommunene før og etter: \(named(numbers)); hent alle endringene det året",
      en: "the changes of \(year) do not fit the municipalities before and after: \(named(numbers)); "
        + "ask for all changes of that year")
  }

  /// The first ten, in order, and how many more there are.
  private static func named(_ words: some Collection<String>) -> String {
    let shown = words.sorted().prefix(10).joined(separator: ", ")
    return words.count > 10 ? "\(shown) (+ \(words.count - 10))" : shown
  }
}
