import Comparing
import Figures
import Problems
import Regions
import Statistics
import TestSupport
import Testing
import Values
import Wording

@Suite("Words of tables and reports")
struct ReportWordsTests {
  private static let names = ["3405": "Lillehammer", "3403": "Hamar", "3407": "Gjøvik"]

  private func rankings(_ language: Language) -> RankingWords {
    RankingWords(language) { Self.names[$0.rawValue] ?? $0.rawValue }
  }

  private func comparison(_ values: KeyValuePairs<String, String>, kind: PeerSetKind = .named) -> Comparison {
    compare(
      subject: RegionCode("3405"), with: values.map { PeerMember(code: RegionCode($0.key), why: "") }, kind: kind,
      indicator: .sample(), year: 2023, observations: observations(values))
  }

  @Test(
    "a place and its number of figures are in every language's words",
    arguments: [
      (Language.nb, "plass 2 av 3"), (.nn, "plass 2 av 3"), (.en, "rank 2 of 3"),
    ])
  func place(language: Language, text: String) {
    let comparison = comparison(["3403": "4.4", "3405": "1.2", "3407": "0.4"])
    #expect(rankings(language).place(comparison, direction: .higherIsBetter) == text)
  }

  @Test(
    "too few figures",
    arguments: [
      (Language.nb, "for få tall til plass (2 av 2 har tall)"), (.nn, "for få tal til plass (2 av 2 har tal)"),
      (.en, "too few figures to rank (2 of 2 have one)"),
    ])
  func lowCoverage(language: Language, text: String) {
    let few = comparison(["3403": "4.4", "3405": "1.2"], kind: .statistical)
    #expect(rankings(language).place(few, direction: .higherIsBetter) == text)
  }

  @Test(
    "figures that are not defined alike: what differs, whose, and how to accept it",
    arguments: [
      (
        Language.nb,
        "tallene er ikke definert likt: regnskapsomfang: konsern (Lillehammer) mot ukjent fra SSB (Hamar, Gjøvik og 1 "
          + "til). Godta det med --accept scope."
      ),
      (
        .nn,
        "tala er ikkje definerte likt: rekneskapsomfang: konsern (Lillehammer) mot ukjend frå SSB (Hamar, Gjøvik og 1 "
          + "til). Godta det med --accept scope."
      ),
      (
        .en,
        "the figures are not defined alike: accounting scope: consolidated (konsern) (Lillehammer) against unknown "
          + "from SSB (Hamar, Gjøvik and 1 more). Accept it with --accept scope."
      ),
    ])
  func differentlyDefined(language: Language, text: String) {
    typealias Side = DefinitionDifference.Side
    let difference = DefinitionDifference(
      aspect: .scope,
      sides: [
        Side(definition: "konsern", publisher: nil, members: [RegionCode("3405")]),
        Side(definition: "unknown", publisher: "SSB", members: ["3403", "3407", "3411"].map { RegionCode($0) }),
      ])
    let words = rankings(language)
    #expect(words.reason(.differentlyDefined([difference]), subject: RegionCode("3405")) == text)
    let crash = ComparatorFault.crashed(signal: "SIGSEGV")
    #expect(words.reason(.failed(crash), subject: RegionCode("3405")) == ProblemWords(language).text(crash))
  }

  @Test(
    "two sources that disagree, and what somebody has recorded",
    arguments: [
      (Language.nb, "To kilder er uenige; brukt er utgiverens eget svar"), (.nn, "To kjelder er usamde; brukt er"),
      (.en, "Two sources disagree; used is the publisher's own answer"),
    ])
  func conflicts(language: Language, start: String) {
    #expect(SourceWords(language).reason(.sourcesDisagree).hasPrefix(start))
    let recorded = Multilingual(nb: "Trykkfeil", en: "A misprint")
    #expect(SourceWords(language).reason(.recorded(recorded)) == (language == .en ? "A misprint" : "Trykkfeil"))
  }

  @Test(
    "which side of a contradiction is used",
    arguments: [
      (Language.nb, "brukt «ja» (p1), ikke «nei» (regnet ut av a, b)."),
      (.nn, "brukt «ja» (p1), ikkje «nei» (rekna ut av a, b)."),
      (.en, "used \u{201C}ja\u{201D} (p1), not \u{201C}nei\u{201D} (worked out from a, b)."),
    ])
  func used(language: Language, text: String) {
    let conflict = Conflict(
      id: "c", indicator: "net-debt", region: RegionCode("3405"), year: 2023, dataset: "d",
      chosen: Conflict.Side(value: "ja", locator: "p1"), other: Conflict.Side(value: "nei", locator: "computed:a+b"),
      reason: .sourcesDisagree)
    #expect(SourceWords(language).used(conflict) == text)
  }

  @Test("words of tables in nynorsk")
  func tables() {
    let words = TableWords(.nn)
    #expect(words.indicator == "Nøkkeltal")
    #expect(words.why == "Kvifor")
    #expect(words.notCompared == "Ikkje samanlikna")
    #expect(words.comments == "Kommentarar til tala")
    #expect(words.notToBeConcluded == "Kva ein ikkje kan slutte")
    #expect(words.noComparison == "inga samanlikning")
    #expect(words.sources == "Kjelder")
  }

  @Test("words of figures in nynorsk")
  func figures() {
    let words = FigureWords(.nn)
    #expect(words.status(.provisional) == "førebels")
    #expect(words.missing(.notYetPublished) == "ikkje publisert enno")
    #expect(words.direction(.lowerIsBetter) == "← lågare er betre")
    #expect(words.signedStatus(.missed) == "▲ Ikkje nådd")
    #expect(words.basis(.guideline) == "rettleiande")
    #expect(words.scope(.municipalityAlone) == "kommunekassa")
  }

  @Test("every method has a name in every language", arguments: Comparing.Method.allCases, Language.allCases)
  func methods(method: Comparing.Method, language: Language) {
    #expect(!MethodWords(language).name(method).isEmpty)
  }

  @Test(
    "a target that is not in force in the year",
    arguments: [
      (Language.nb, "Gjeld: målet gjelder fra 2025; 2023 måles ikke mot det."),
      (.nn, "Gjeld: målet gjeld frå 2025; 2023 blir ikkje målt mot det."),
      (.en, "Gjeld: the target applies from 2025; 2023 is not held against it."),
    ])
  func notInForce(language: Language, text: String) {
    let target = Target(bound: .floor(published("1"), strict: false), validFrom: 2025)
    #expect(TargetsWords(language).notInForce(target, "Gjeld", in: 2023) == text)
  }

  @Test("runs of years") func years() { #expect(ListWords.years([2015, 2016, 2017, 2019]) == "2015–2017, 2019") }
}
