import Comparing
import Figures
import Regions
import Values

/// The words of a table of figures side by side.
public struct FigureTableWords: Phrasebook {
  public let language: Language
  let name: @Sendable (RegionCode) -> String

  /// Tables in a language, of regions with names.
  public init(_ language: Language, name: @escaping @Sendable (RegionCode) -> String) {
    self.language = language
    self.name = name
  }

  private var numbers: NumberText { NumberText(language) }

  /// `Lillehammer ved siden av Hamar, Gjøvik og Ringsaker, 2023`.
  public func title(_ table: FigureTable) -> String {
    let others = table.columns.compactMap { column -> String? in
      if case .municipality(let code) = column, code != table.subject.code { name(code) } else { nil }
    }
    let (own, years) = (table.subject.name, years(table))
    guard !others.isEmpty, others.count <= Self.mostNamed else {
      return say(nb: "\(own) ved siden av andre", nn: "\(own) ved sida av andre", en: "\(own) beside others") + years
    }
    let list = numbers.list(others)
    return say(nb: "\(own) ved siden av \(list)", nn: "\(own) ved sida av \(list)", en: "\(own) beside \(list)") + years
  }

  private static let mostNamed = 6

  private func years(_ table: FigureTable) -> String {
    let years = Set(table.rows.map(\.year))
    guard table.isSeries || years.count < 2 else {
      return say(nb: ", nyeste tall", nn: ", nyaste tal", en: ", newest figures")
    }
    if years.count == 1 { return years.first.map { ", \($0)" } ?? "" }
    return years.min().flatMap { first in years.max().map { ", \(first)–\($0)" } } ?? ""
  }

  /// What heads a column.
  public func heading(_ column: FigureColumn, _ table: FigureTable, isShort: Bool = false) -> String {
    switch column {
    case .municipality(let code): return name(code)
    case .group(let code): return isShort ? shortGroup(code) : name(code)
    case .median(let comparator):
      let label = table.reports.lazy.flatMap(\.rankings).first { $0.comparator.id == comparator }?.comparator.name
      let set = numbers.midSentence(label?[language] ?? comparator)
      return say(nb: "Median, \(set)", nn: "Median, \(set)", en: "Median, \(set)")
    }
  }

  /// A group's name where columns are narrow: `Gruppe 09`, `Landet`.
  private func shortGroup(_ code: RegionCode) -> String {
    if code == .countryWithoutOslo || code == .country { return country(code) }
    guard code.rawValue.hasPrefix("EKG") else { return name(code) }
    let number = code.rawValue.dropFirst(3)
    return say(nb: "Gruppe \(number)", nn: "Gruppe \(number)", en: "Group \(number)")
  }

  private func country(_ code: RegionCode) -> String {
    code == .country
      ? say(nb: "Landet", nn: "Landet", en: "Country") : say(nb: "Landet u/Oslo", nn: "Landet u/Oslo", en: "Ex Oslo")
  }

  /// Which way is good, as a sign behind a label; nothing where neither is.
  public static func sign(_ direction: Direction) -> String {
    switch direction {
    case .higherIsBetter: "↑"
    case .lowerIsBetter: "↓"
    case .withinBand: "↔"
    case .neutral: ""
    }
  }

  /// `4 av 4`; nothing where there is no place.
  public func place(_ row: FigureRow) -> String {
    guard let comparison = row.chosen, let rank = comparison.own?.rank.map(RankingWords.rank) else { return "" }
    return numbers.place(rank, of: comparison.reporting).replacing(" ", with: "\u{A0}")
  }

  /// Heads a part of a table that holds rows of a topic.
  ///
  /// `Økonomi, 2023`, with how many there are in brackets.
  public func topic(_ topic: Topic, _ count: Int, _ year: Int? = nil) -> String {
    TopicWords(language).name(topic) + (year.map { ", \($0)" } ?? "") + " (\(count))"
  }

  /// What a row is called, and by what it is adjusted.
  public func name(_ row: FigureRow) -> String {
    row.indicator.shortLabel[language] + (row.need.map { ", " + adjusted(by: $0) } ?? "")
  }

  /// What a figure adjusted for need is called behind its name.
  private func adjusted(by need: NeedIndex) -> String {
    say(
      nb: "justert for behov, delkostnadsindeks \(need.year)", nn: "justert for behov, delkostnadsindeks \(need.year)",
      en: "adjusted for need, cost index \(need.year)")
  }

  private func needs(_ table: FigureTable) -> String? {
    guard let need = table.rows.lazy.compactMap(\.need).first else { return nil }
    return say(
      nb:
        "Justert for behov: delt på kommunens delkostnadsindeks (\(need.dataset)), 1 er landsgjennomsnittet. Kan ikke sammenlignes over år.",
      nn:
        "Justert for behov: delt på delkostnadsindeksen til kommunen (\(need.dataset)), 1 er landsgjennomsnittet. Kan ikkje samanliknast over år.",
      en:
        "Adjusted for need: divided by the municipality's cost index (\(need.dataset)), 1 being the national average. Not to be compared over years."
    )
  }

  /// Figures of one's own that are of another period than the year.
  private func periods(_ table: FigureTable) -> String? {
    let told = table.rows.compactMap { row in
      row.report.own?.differences[.period].map { "\(row.indicator.shortLabel[language]): \($0)" }
    }
    guard !told.isEmpty else { return nil }
    return say(nb: "Ikke for hele året: ", nn: "Ikkje for heile året: ", en: "Not of the whole year: ")
      + told.joined(separator: "; ") + "."
  }

  // MARK: Notes

  /// What is said once for all rows.
  public func notes(_ table: FigureTable, mediansFill: Bool) -> [String] {
    [
      year(table), directions(table), places(table), mediansFill ? medians(table) : nil, needs(table), periods(table),
      statuses(table),
      leftOut(table.leftOut),
    ].compactMap(\.self)
  }

  private func year(_ table: FigureTable) -> String? {
    guard !table.isSeries, Set(table.rows.map(\.year)).count > 1 else { return nil }
    return say(
      nb:
        "Tallene er for året i overskriften der ikke et annet står i parentes: hvert nøkkeltall i sitt nyeste år med tall for noen her.",
      nn:
        "Tala er for året i overskrifta der ikkje eit anna står i parentes: kvart nøkkeltal i sitt nyaste år med tal for nokon her.",
      en:
        "Figures are of the year in the heading unless another stands in brackets: each key figure in its newest year with figures for somebody here."
    )
  }

  private func directions(_ table: FigureTable) -> String? {
    guard table.rows.contains(where: { $0.indicator.direction != .neutral }) else { return nil }
    return say(
      nb: "↑ høyere er bedre, ↓ lavere er bedre; uten pil er verken høyt eller lavt bedre.",
      nn: "↑ høgare er betre, ↓ lågare er betre; utan pil er verken høgt eller lågt betre.",
      en: "↑ higher is better, ↓ lower is better; without an arrow neither high nor low is better.")
  }

  private func places(_ table: FigureTable) -> String? {
    guard table.rows.contains(where: { $0.chosen?.own?.rank != nil }) else { return nil }
    return say(
      nb: "Plassen er blant kommunene i kolonnene: 1 er best, og uten pil den høyeste.",
      nn: "Plassen er blant kommunane i kolonnane: 1 er best, og utan pil den høgaste.",
      en: "The rank is among the municipalities in the columns: 1 is the best, and without an arrow the highest.")
  }

  private func medians(_ table: FigureTable) -> String? {
    say(
      nb: "«m» er medianen av de andre kommunene i gruppen, der ingen verdi for gruppen er publisert.",
      nn: "«m» er medianen av dei andre kommunane i gruppa, der ingen verdi for gruppa er publisert.",
      en: "“m” is the median of the group's other municipalities, where no figure of the group is published.")
  }

  private func statuses(_ table: FigureTable) -> String? {
    let words = FigureWords(language)
    let found = Set(table.rows.flatMap { row in table.columns.compactMap { row.cell($0).status } })
    let told = [.provisional, .unknown].filter(found.contains).map { status in
      "«\(words.statusMark(status))» \(words.status(status))"
    }
    return told.isEmpty ? nil : numbers.list(told) + "."
  }

  private func leftOut(_ count: Int) -> String? {
    guard count > 0 else { return nil }
    return say(
      nb: "\(count) nøkkeltall er utelatt: ingen andre her har tall.",
      nn: "\(count) nøkkeltal er utelatne: ingen andre her har tal.",
      en: "\(count) key figures are left out: nobody else here has a figure.")
  }
}
