import Comparing
import Figures
import Statistics
import TestSupport
import Testing
import Values

@testable import Findings

@testable import Wording

@Suite("The words of briefings")
struct BriefingWordsTests {
  private let indicator = Indicator.sample()

  private func said(_ statement: Statement, _ language: Language = .nn) -> String {
    BriefingWords(language).text(statement).plain
  }

  private func count(_ number: Int) -> Noted<Int> { Noted(number, fact: "f\(number)") }
  private func value(_ text: String, _ fact: String = "f1") -> Noted<PublishedValue> {
    Noted(published(text), fact: fact)
  }

  private func counts(_ met: Int, of all: Int, nearly: [Indicator] = [], without: [Indicator] = []) -> TargetCounts {
    TargetCounts(met: count(met), all: count(all), nearlyMet: nearly, withoutFigure: without)
  }

  @Test("the headline in three languages")
  func headline() {
    let place = NamedPlace(isLast: true, of: count(4), indicators: [indicator])
    let statement = Statement.headline(
      .targets(name: "Lillehammer", counts(1, of: 4), year: 2023, place: place))
    #expect(
      said(statement)
        == "Lillehammer nådde eitt av fire mål i 2023 og er sist av fire kommunar på netto driftsresultat")
    #expect(
      said(statement, .nb)
        == "Lillehammer nådde ett av fire mål i 2023 og er sist av fire kommuner på netto driftsresultat")
    #expect(
      said(statement, .en)
        == "Lillehammer met one of four targets in 2023 and is last of four municipalities on net operating result")
  }

  @Test("other headlines in nynorsk")
  func headlines() {
    #expect(
      said(.headline(.targets(name: "Hamar", counts(3, of: 3), year: 2023, place: nil)))
        == "Hamar nådde alle tre måla i 2023")
    let gaps = Statement.headline(
      .targets(name: "Hamar", counts(1, of: 4, nearly: [indicator], without: [indicator]), year: 2024, place: nil))
    #expect(
      said(gaps, .nb)
        == "Hamar nådde ett av fire mål i 2024; nesten nådd: netto driftsresultat; netto driftsresultat mangler tall")
    #expect(
      said(gaps, .en)
        == "Hamar met one of four targets in 2024; nearly met: net operating result; net operating result has no figure"
    )
    for (met, sentence) in [(0, "Hamar nådde ikke målet sitt i 2025"), (1, "Hamar nådde målet sitt i 2025")] {
      #expect(
        said(.headline(.targets(name: "Hamar", counts(met, of: 1), year: 2025, place: nil)), .nb) == sentence)
    }
    let against = Statement.headline(
      .againstMedian(
        name: "Hamar", .named(Multilingual("KOSTRA-gruppe 09")), better: count(1), level: count(2), weaker: count(0),
        years: 2022...2023))
    #expect(
      said(against)
        == "Hamar mot medianen i KOSTRA-gruppe 09: betre på eitt nøkkeltal, på nivå på to, svakare på ingen (2022–2023)"
    )
    #expect(
      said(.headline(.fewFigures(name: "Hamar", year: 2023))) == "Det er få tal å samanlikne for Hamar i 2023")
  }

  @Test(
    "claims in nynorsk",
    arguments: [
      (.met, nil, "Netto driftsresultat når målet."), (.missed, nil, "Netto driftsresultat når ikkje målet."),
      (.met, .better, "Netto driftsresultat betrar seg og når målet."),
      (.met, .worse, "Netto driftsresultat blir svekt, men når målet."),
      (.missed, .better, "Netto driftsresultat betrar seg, men når ikkje målet."),
      (.missed, .worse, "Netto driftsresultat blir svekt og når ikkje målet."),
      (.nearlyMet, .worse, "Netto driftsresultat blir svekt og når nesten målet."),
      (.missed, .aboutUnchanged, "Netto driftsresultat er om lag uendra og når ikkje målet."),
    ] as [(TargetStatus, TargetChange?, String)])
  func claims(status: TargetStatus, change: TargetChange?, expected: String) {
    #expect(said(.target(.outcome(indicator, status, change))) == expected)
  }

  @Test("a target in nynorsk, and each number with its fact")
  func target() {
    let before = ValueBefore(value: value("2.2", "f2"), year: 2022, isRising: false, running: count(2))
    let words = BriefingWords(.nn)
    let text = words.text(.target(.value(value("1.2"), .percent, year: 2023, before: before)))
    #expect(text.plain == "1,2\u{A0}% i 2023, ned frå 2,2\u{A0}% i 2022, andre år på rad med nedgang.")
    #expect(
      text.pieces == [
        .number("1,2\u{A0}%", fact: "f1"), .words(" i 2023, ned frå "), .number("2,2\u{A0}%", fact: "f2"),
        .words(" i 2022, andre år på rad med nedgang."),
      ])
    let gap = TargetGap(distance: value("0.55"), isBelow: true)
    #expect(
      said(.target(.limit(.council, .floor(value("1.75"), strict: false), .percent, gap: gap)))
        == "Målet er minst 1,75\u{A0}%; 0,55\u{A0}prosentpoeng under grensa.")
    #expect(
      said(.target(.limit(.guideline, .ceiling(value("5"), strict: false), .ratio, gap: nil)))
        == "Rettleiande norm er høgst 5.")
    #expect(
      said(
        .target(.limit(.regulation, .band(lower: value("25"), upper: value("75")), .percent, gap: nil)))
        == "Finansreglementet krev frå 25 til 75\u{A0}%.")
    #expect(said(.target(.missedRunning(count(4)))) == "Ikkje nådd fire år på rad.")
  }

  @Test("rules in nynorsk agree in number")
  func rules() {
    func rules(_ broken: Int, of all: Int, isWhole: Bool = true) -> String {
      said(.rules(.broken(count(broken), of: count(all), isWhole: isWhole)))
    }
    #expect(rules(0, of: 1) == "Den eine regelen er halden.")
    #expect(rules(0, of: 8) == "Alle åtte reglar og normer er haldne.")
    #expect(rules(0, of: 5, isWhole: false) == "Alle fem reglar og normer med tal er haldne.")
    #expect(said(.rules(.withoutFigure(count(3)))) == "Tre til har ikkje tal.")
    #expect(rules(1, of: 8) == "Éin av åtte reglar og normer er ikkje halden.")
    #expect(rules(2, of: 8) == "To av åtte reglar og normer er ikkje haldne.")
    let figure = RuleFigure(indicator: indicator, value: value("0.5"), bound: .floor(value("1"), strict: false))
    #expect(said(.rules(.figures([figure]))) == "Netto driftsresultat: 0,5\u{A0}% (minst 1\u{A0}%).")
  }

  @Test("peers and groups in nynorsk")
  func standing() {
    let place = NotedPlace(rank: Noted(4, fact: "f1"), isTied: true, of: Noted(4, fact: "f2"))
    #expect(
      BriefingWords(.nn).text(.standing(.place(place, among: .theSame, isNeutral: false))).pieces == [
        .words("Plass "), .number("4", fact: "f1"), .words(" av "), .number("4", fact: "f2"),
        .words(", delt blant dei same kommunane."),
      ])
    #expect(
      said(.standing(.place(place, among: .named([Multilingual("Hamar"), Multilingual("Øyer")]), isNeutral: true)))
        == "Plass 4 av 4, delt, rekna frå høgast, blant Hamar og Øyer.")
    let group = GroupFigure(name: Multilingual("KOSTRA-gruppe 09"), value: value("-0.7"))
    let country = GroupFigure(
      name: Multilingual(nb: "Landet uten Oslo", nn: "Landet utan Oslo", en: "The country without Oslo"),
      value: value("1.0"))
    #expect(
      said(.standing(.against(better: [group], weaker: [country], level: [], .percent)))
        == "Betre enn KOSTRA-gruppe 09 (\u{2212}0,7\u{A0}%); svakare enn landet utan Oslo (1,0\u{A0}%).")
    #expect(
      said(.standing(.references([group, country], .percent)))
        == "KOSTRA-gruppe 09 har \u{2212}0,7\u{A0}% og landet utan Oslo 1,0\u{A0}%.")
  }

  @Test("questions in nynorsk")
  func questions() {
    #expect(
      said(
        .question(
          .bring(
            indicator, from: value("1.2"), to: .floor(value("1.75"), strict: false),
            since: .years(count(3), gapGrows: true))))
        == "Kva skal til for å få netto driftsresultat frå 1,2\u{A0}% til minst 1,75\u{A0}%? "
        + "Målet er ikkje nådd på tre år, og avstanden aukar.")
    let place = NotedPlace(rank: count(9), isTied: false, of: count(10))
    #expect(
      said(.question(.weak(indicator, place, of: .named(Multilingual("Troms")), year: 2022)))
        == "Kva ligg bak plass 9 av 10 i Troms på «Netto driftsresultat» i 2022, og kva kan kommunen gjere med det?")
  }

  @Test("charts in nynorsk")
  func charts() {
    func strip(_ position: Position, _ qualifier: StripQualifier?, isMain: Bool = true) -> String {
      said(
        .strip(
          StripStatement(
            indicator: indicator, isMain: isMain, position: position, of: count(4), qualifier: qualifier)))
    }
    #expect(
      strip(.lowest(shared: false), .contrast([Multilingual("Innlandet")], isBetter: true, isSurprise: true))
        == "Lågast netto driftsresultat av dei fire, men betre enn Innlandet")
    #expect(
      strip(.highest(shared: true), .targetMet, isMain: false)
        == "Netto driftsresultat: delt høgast av dei fire, men målet er nådd")
    #expect(
      strip(.secondLowest, .gapToNearest(value("2.5"), isHighest: false))
        == "Nest lågast netto driftsresultat av dei fire, 2,5\u{A0}prosentpoeng under den nærmaste")
    #expect(
      strip(.between(NotedRank(rank: count(2), isTied: true)), nil) == "Netto driftsresultat: delt plass 2 av 4")
  }

  @Test("developments in nynorsk, with the name of the key figure or beside it")
  func developments() {
    #expect(
      said(.trend(.changed(.below, isAgain: true, after: count(2), isMissedNow: true)))
        == "Under målet igjen, etter to år der målet var nådd")
    #expect(
      said(.trend(.stillMissed(.above, isRising: false, years: count(3)))) == "Ned tre år på rad, framleis over målet")
    #expect(said(.trend(.always(.insideBand, years: count(4)))) == "Innanfor bandet i alle fire åra med tal")
    #expect(said(.trend(.running(.outsideBand, years: count(2)))) == "Utanfor bandet to år på rad")
    let since = TrendStatement.since(indicator, firstYear: 2015, isHigher: true)
    #expect(said(.trend(since)) == "Netto driftsresultat: høgare enn i 2015")
    let figure = TrendFigure(
      indicator: indicator, points: [], target: nil, heading: Finding(id: "trend", claim: .trend(since)))
    #expect(BriefingWords(.nn).besideName(figure).plain == "Høgare enn i 2015")
  }

  @Test("emissions in nynorsk")
  func climate() {
    let change = EmissionChange(
      before: value("4.0"), after: value("3.5"), percent: value("12"), isFall: true, firstYear: 2015, lastYear: 2022)
    #expect(
      said(.climate(.own(change, .tonnesCO2e)))
        == "Direkte utslepp per innbyggjar var 3,5\u{A0}tonn CO₂e i 2022, ned 12\u{A0}% frå 4,0 i 2015.")
    #expect(said(.climate(.other(Multilingual("Øyer"), change))) == "I Øyer er nedgangen 12\u{A0}%, frå 4,0 til 3,5.")
    #expect(
      said(
        .climate(
          .heading(
            lowerThan: [Multilingual("Øyer"), Multilingual("Gausdal")], higherThan: [],
            fallsLessThan: [Multilingual("KOSTRA-gruppe 09")])))
        == "Klima: lågare utslepp per innbyggjar enn i Gausdal og Øyer, men mindre nedgang enn i KOSTRA-gruppe 09")
  }

  @Test("changes in nynorsk")
  func changes() {
    let name = indicator.shortLabel
    #expect(
      said(.change(.nothing(.asKnown("2024-05-01"), year: nil)))
        == "Ingen tal, plassar, mål eller målstatusar er endra frå det denne databasen visste 1.\u{A0}mai 2024.")
    #expect(
      said(.change(.target(name, from: .met, to: .missed)))
        == "Målet for netto driftsresultat var nådd, og er no ikkje nådd.")
    #expect(
      said(.change(.revised(name, year: 2023, from: value("1.2"), to: value("1.3"), .percent)))
        == "Talet for netto driftsresultat i 2023 er revidert frå 1,2\u{A0}% til 1,3\u{A0}%.")
    #expect(
      said(
        .change(
          .moved(
            name, among: Multilingual("Naboar"), from: YearPlace(year: 2022, rank: count(3), of: count(4)),
            to: YearPlace(year: 2023, rank: count(4), of: count(4)))))
        == "Plassen på netto driftsresultat (naboar) gjekk frå 3 av 4 (2022) til 4 av 4 (2023).")
    let hamar = Multilingual("Hamar")
    #expect(
      said(.change(.othersRevised(count(1), of: [hamar], andMore: false))) == "Eitt tal for andre er revidert (Hamar).")
    #expect(
      said(.change(.othersRevised(count(9), of: [hamar, Multilingual("Øyer")], andMore: true)), .nb)
        == "Ni tall for andre er revidert (Hamar, Øyer …).")
    #expect(
      said(
        .change(
          .limit(
            name, from: .floor(value("1.75"), strict: false), to: .floor(value("2"), strict: false), .percent)), .en)
        == "The target for net operating result was changed from at least 1.75% to at least 2%.")
    #expect(
      said(.change(.lost(name, year: 2022, value("2.2"), .percent)))
        == "Talet for netto driftsresultat i 2022 (2,2\u{A0}%) finst ikkje lenger.")
    #expect(said(.change(.more(count(1)))) == "Éi til av same slag.")
  }

  @Test("what nobody has explained, in three languages")
  func unexplained() {
    let status = Statement.unexplained(.status(indicator, from: .met, to: .missed, year: 2023))
    #expect(
      said(status, .en)
        == "The target for net operating result was met in 2022 and is missed in 2023, and nobody has explained why.")
    #expect(
      said(status, .nb)
        == "Målet for netto driftsresultat var nådd i 2022 og er ikke nådd i 2023, uten at noen har forklart hvorfor.")
    #expect(
      said(status)
        == "Målet for netto driftsresultat var nådd i 2022 og er ikkje nådd i 2023, utan at nokon har forklart kvifor.")
    let change = Statement.unexplained(
      .change(indicator, from: value("5.0"), to: value("7.0"), year: 2023, isBesideOwn: true))
    #expect(
      said(change, .en)
        == "The figure for net operating result went from 5.0% in 2022 to 7.0% in 2023, unusually much beside its own earlier changes, and nobody has explained why."
    )
    #expect(
      said(change)
        == "Talet for netto driftsresultat gjekk frå 5,0\u{A0}% i 2022 til 7,0\u{A0}% i 2023, uvanleg mykje mot eigne tidlegare endringar, utan at nokon har forklart kvifor."
    )
  }

  @Test("caveats and sources of facts in nynorsk")
  func caveats() {
    let words = BriefingWords(.nn)
    #expect(words.provisional(asOf: "2024-03-15") == "Førebels tal per 15.\u{A0}mars 2024")
    #expect(
      words.text(Caveat.unknownStatus) == "For tal merkte ? er det ikkje kjent om dei er førebels eller reviderte.")
    #expect(
      words.text(.otherYears([IndicatorYear(indicator: indicator, year: 2021)]))
        == "Desse nøkkeltala er frå eit anna år: netto driftsresultat (2021).")
    #expect(
      words.development([Multilingual("Fylket"), Multilingual("Liknande")])
        == "Samanliknarane fylket og liknande er bygde på denne maskina (utviklingsutgåve, utan signatur).")
    let facts = FactWords(.nn)
    #expect(facts.text(.counted(.councilMet(year: 2023))) == "mål frå kommunestyret nådde i 2023")
    #expect(facts.text(.comparator("county", version: "1.0.0")) == "samanliknaren county 1.0.0")
    #expect(facts.text(.published("d#p", isEarlier: true)) == "d#p, før")
  }
}
