import Comparing
import Figures
import Statistics
import TestSupport
import Testing
import Values
import Wording

@Suite("The words of pages and charts")
struct PageWordsTests {
  @Test("nynorsk, word for word")
  func nynorsk() {
    let page = BriefingPageWords(.nn)
    #expect(page.title("Lillehammer", 2023) == "Lillehammer 2023 – styringsnotat")
    #expect(page.factsNote == "Kvart tal i ei setning fører hit: kva det er, og kvar det kjem frå.")
    #expect(page.axisNote == "Der nullinja ikkje er teikna, byrjar aksen ikkje på null.")
    #expect(page.unexplained("sjukefråvær") == "Vesentleg endra utan forklaring: sjukefråvær.")
    #expect(page.comparators("Naboar 1.0.0") == "Samanliknarar: Naboar 1.0.0.")
    #expect(
      PageTableWords(.nn).municipalitiesAndGroups(2023)
        == "Kommunar og grupper, 2023. Teiknet .. tyder at tal manglar.")
    #expect(ChartWords(.nn).noFigures == "Ingen tal å vise")
  }

  @Test(
    "a place of the board, shared or not",
    arguments: [
      (Language.nb, "av 4 (delt)"), (.nn, "av 4 (delt)"), (.en, "of 4 (shared)"),
    ])
  func places(language: Language, expected: String) {
    #expect(ScoreWords(language).ofReporting(4, isShared: true) == expected)
    #expect(!ScoreWords(language).ofReporting(4, isShared: false).contains("("))
  }

  @Test(
    "a change for the better or the worse",
    arguments: [
      (Language.nb, "bedre svakere"), (.nn, "betre svakare"), (.en, "better weaker"),
    ])
  func verdicts(language: Language, expected: String) {
    let words = ScoreWords(language)
    #expect("\(words.verdict(.better)) \(words.verdict(.worse))" == expected)
  }

  @Test("a target beside its line shows its limits as they are given")
  func targets() {
    func target(_ bound: TargetBound, _ language: Language = .nn) -> String {
      ChartWords(language).target(bound) { "<\($0)>" }
    }
    #expect(target(.floor(published("1.75"), strict: false)) == "Mål ≥\u{A0}<1.75>")
    #expect(target(.floor(published("2"), strict: true), .en) == "Target >\u{A0}<2>")
    #expect(target(.ceiling(published("90"), strict: false)) == "Mål ≤\u{A0}<90>")
    #expect(target(.ceiling(published("5"), strict: true), .nb) == "Mål <\u{A0}<5>")
    #expect(target(.band(lower: published("25"), upper: published("75"))) == "Mål <25>–<75>")
  }
}
