import Comparing
import Documents
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Reports as documents")
struct ReportDocumentTests {
  private static func subject() throws -> Municipality {
    let table = "code,division,name,county\n3405,2024,Lillehammer,34\n3403,2024,Hamar,34\n"
    let book = try RegionBook(RegionTables([.municipalities: Array(table.utf8)]))
    return try #require(book.municipality(RegionCode("3405")))
  }

  private static func context(_ language: Language) -> ReportContext {
    ReportContext(
      language: language, names: [RegionCode("3405"): "Lillehammer", RegionCode("3403"): "Hamar"],
      indicator: { .sample(id: $0.rawValue) })
  }

  private static func ranking(_ values: KeyValuePairs<String, String>) throws -> RankingReport {
    let comparison = compare(
      subject: RegionCode("3405"), with: values.map { PeerMember(code: RegionCode($0.key), why: "nabo") }, kind: .named,
      indicator: .sample(), year: 2023, observations: observations(values))
    let label = ComparatorLabel(
      id: "neighbours", version: "1.0.0", name: Multilingual(nb: "Naboer", nn: "Naboar", en: "Neighbours"),
      state: "core")
    return RankingReport(
      indicator: .sample(), subject: try subject(), year: 2023, own: observations(values)[RegionCode("3405")],
      rankings: [Ranking(comparator: label, rule: "Navngitt", result: .success(comparison), references: [])],
      conflicts: [], origins: [])
  }

  private func text(_ document: Document) -> [String] {
    MarkdownRenderer().render(document).split(separator: "\n").map(String.init)
  }

  @Test(
    "a ranking has its words in the reader's language",
    arguments: [
      (Language.nb, "## Naboer: plass 2 av 2", "| Plass | Kommune | Verdi |  | Hvorfor |", "◀ egen"),
      (.nn, "## Naboar: plass 2 av 2", "| Plass | Kommune | Verdi |  | Kvifor |", "◀ eigen"),
      (.en, "## Neighbours: rank 2 of 2", "| Rank | Municipality | Value |  | Why |", "◀ own"),
    ])
  func ranking(language: Language, heading: String, header: String, own: String) throws {
    let report = try Self.ranking(["3403": "4.4", "3405": "1.2"])
    let lines = text(report.document(Self.context(language)))
    #expect(lines.contains(heading))
    #expect(lines.contains(header))
    #expect(lines.contains { $0.contains(own) })
  }

  @Test(
    "targets without any",
    arguments: [
      (Language.nb, "Ingen mål er registrert for Lillehammer."), (.nn, "Ingen mål er registrerte for Lillehammer."),
      (.en, "No targets are recorded for Lillehammer."),
    ])
  func targets(language: Language, sentence: String) throws {
    let report = TargetsReport(subject: try Self.subject(), year: 2023, assessments: [], conflicts: [], origins: [])
    #expect(text(report.document(Self.context(language))).last == sentence)
  }

  @Test(
    "a target judged: the headline, and when a decision is not in force",
    arguments: [
      (Language.nb, "**0 av 1 mål fra kommunestyret er nådd.**", "## Når målene gjelder"),
      (.nn, "**0 av 1 mål frå kommunestyret er nådde.**", "## Når måla gjeld"),
      (.en, "**0 of 1 council target met.**", "## When the targets apply"),
    ])
  func judged(language: Language, headline: String, heading: String) throws {
    let target = Target(bound: .floor(published("1.75"), strict: false))
    let assessment = try #require(
      assess([target], indicator: .sample(), series: [2023: .sample("1.2")], year: 2023))
    let report = TargetsReport(
      subject: try Self.subject(), year: 2023, assessments: [assessment],
      notInForce: [Target(bound: .floor(published("1"), strict: false), validFrom: 2025)], conflicts: [], origins: [])
    let lines = text(report.document(Self.context(language)))
    #expect(lines.contains(headline))
    #expect(lines.contains(heading))
  }

  @Test(
    "a series without a figure",
    arguments: [
      (Language.nb, "Ingen tall for Lillehammer."), (.nn, "Ingen tal for Lillehammer."),
      (.en, "No figures for Lillehammer."),
    ])
  func trend(language: Language, sentence: String) throws {
    let report = TrendReport(
      subject: try Self.subject(), indicator: .sample(), trend: Trend(points: [], breaks: [], leftOut: []),
      conflicts: [], origins: [])
    #expect(text(report.document(Self.context(language))).last == sentence)
  }

  @Test(
    "a figure that no source has",
    arguments: [
      (Language.nb, "Ingen kilde har dette tallet."), (.nn, "Inga kjelde har dette talet."),
      (.en, "No source has this figure."),
    ])
  func explain(language: Language, sentence: String) throws {
    let report = ExplainReport(
      subject: try Self.subject(), indicator: .sample(), year: 2023,
      figures: [ExplainedFigure(region: RegionCode("3405"), versions: [])], conflicts: [], ranking: nil, target: nil)
    #expect(text(report.document(Self.context(language))).last == sentence)
  }

  @Test(
    "lists count what they hold",
    arguments: [
      (Language.nb, "# 1 nøkkeltall", "# 0 sammenlignere"), (.nn, "# 1 nøkkeltal", "# 0 samanliknarar"),
      (.en, "# 1 key figure", "# 0 comparators"),
    ])
  func lists(language: Language, indicators: String, comparators: String) {
    let list = IndicatorList([(.sample(), [2021, 2022, 2023])])
    let lines = text(list.document(Self.context(language)))
    #expect(lines.first == indicators)
    #expect(lines.last?.contains("2021–2023") == true)
    #expect(text(ComparatorList([]).document(Self.context(language))).first == comparators)
  }
}
