import Comparing
import Figures
import Regions
import Values

/// The words of a profile.
public struct ProfileWords: Phrasebook {
  public let language: Language

  /// Profiles in a language.
  public init(_ language: Language) { self.language = language }

  private var numbers: NumberText { NumberText(language) }

  /// `Lillehammer i profil: alle tall, sett blant kommunene i landet, 2023`.
  public func title(_ profile: Profile) -> String {
    let (own, set) = (profile.subject.name, numbers.midSentence(profile.comparator.name[language]))
    let year = profile.year.map { ", \($0)" } ?? ""
    return say(
      nb: "Profil av \(own): blant \(set)", nn: "Profil av \(own): blant \(set)", en: "Profile of \(own): among \(set)")
      + year
  }

  /// What stands over the ends of the rows.
  public var ends: (left: String, right: String) {
    (
      say(nb: "◀ dårligst/lavest", nn: "◀ dårlegast/lågast", en: "◀ worst/lowest"),
      say(nb: "best/høyest ▶", nn: "best/høgast ▶", en: "best/highest ▶")
    )
  }

  public var median: String { say(nb: "Median av de andre", nn: "Median av dei andre", en: "Median of the others") }
  public var quartiles: String { say(nb: "Kvartiler", nn: "Kvartilar", en: "Quartiles") }
  public var worst: String { say(nb: "Dårligst (lavest)", nn: "Dårlegast (lågast)", en: "Worst (lowest)") }
  public var best: String { say(nb: "Best (høyest)", nn: "Best (høgast)", en: "Best (highest)") }

  /// The place and among how many, with the year where that is not the profile's.
  public func place(_ row: Profile.Row) -> String {
    guard let rank = row.comparison.own?.rank.map(RankingWords.rank) else { return "" }
    return numbers.place(rank, of: row.comparison.reporting)
  }

  /// What is said once for all rows.
  public func notes(_ profile: Profile) -> [String] {
    let year = profile.year ?? 0
    let others = profile.rows.contains { $0.report.year != year }
    return [
      say(
        nb: """
          Fylt prikk: høyt eller lavt er bedre, og høyre ende er den beste. Åpen prikk: ingen ende er bedre, og høyre \
          ende er den høyeste.
          """,
        nn: """
          Fylt prikk: høgt eller lågt er betre, og høgre ende er den beste. Open prikk: ingen ende er betre, og høgre \
          ende er den høgaste.
          """,
        en: """
          Filled dot: high or low is better, and the right end is the best. Hollow dot: neither end is better, and the \
          right end is the highest.
          """),
      say(
        nb: """
          Bak prikken: båndet fra nedre til øvre kvartil og streken ved medianen av de andre; stiplet strek der kommunen \
          har et mål. Hver rad har sin egen skala fra ende til ende, og radene er ikke slått sammen til noe samlet tall.
          """,
        nn: """
          Bak prikken: bandet frå nedre til øvre kvartil og streken ved medianen av dei andre; stipla strek der kommunen \
          har eit mål. Kvar rad har sin eigen skala frå ende til ende, og radene er ikkje slått saman til noko samla tal.
          """,
        en: """
          Behind the dot: the band from the lower to the upper quartile and the line of the others' median; a dashed line \
          where the municipality has a target. Each row has its own scale from end to end, and the rows are not added up.
          """),
      say(
        nb: "Antall og beløp som følger kommunens størrelse, er ikke med.",
        nn: "Tal og beløp som følgjer storleiken på kommunen, er ikkje med.",
        en: "Counts and amounts that follow the municipality's size are left out."),
      others
        ? say(
          nb: "Tallene er for \(year) der ikke et annet år står i parentes.",
          nn: "Tala er for \(year) der ikkje eit anna år står i parentes.",
          en: "Figures are of \(year) unless another year stands in brackets.") : nil,
    ].compactMap(\.self)
  }
}
