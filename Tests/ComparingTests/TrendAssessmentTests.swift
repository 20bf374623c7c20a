import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Trend assessment")
struct TrendAssessmentTests {
  private func trend(_ values: KeyValuePairs<Int, String?>, breaks: [Int] = []) -> Trend {
    Trend(
      points: values.map { year, text in
        TrendPoint(
          year: year, value: text.map(published), missing: text == nil ? .notReported : nil, status: .final,
          basis: .own, observation: nil)
      }, breaks: breaks.map { SeriesBreak(year: $0, reason: .scope) }, leftOut: [])
  }

  @Test("fewer than five years are too few, and nothing is tested")
  func tooFew() throws {
    let found = try #require(
      TrendAssessment(trend([2020: "118.6", 2021: "120.7", 2022: "119.1", 2023: "117.0"]), decimals: 1))
    #expect(found.certainty == .tooFew && found.count == 4 && found.years == 2020...2023)
    #expect(found.slope == nil && found.pValue == nil && found.tendency == nil)
  }

  @Test("five to nine years are indicative; rising all the way, p is 2 of 120")
  func indicative() throws {
    let found = try #require(
      TrendAssessment(trend([2019: "1.0", 2020: "1.5", 2021: "2.0", 2022: "2.5", 2023: "3.0"]), decimals: 1))
    #expect(found.certainty == .indicative && found.tendency == .rising)
    #expect(found.slope?.description == "0.5" && found.pValue == published("0.0167"))
  }

  @Test("no test across a break: only the years from it on count")
  func breaks() throws {
    let values: KeyValuePairs<Int, String?> = [
      2015: "9.0", 2016: "8.0", 2017: "7.0", 2018: "6.0", 2019: "5.0", 2020: "1.0", 2021: nil, 2022: "1.0", 2023: "2.0",
    ]
    let found = try #require(TrendAssessment(trend(values, breaks: [2020]), decimals: 1))
    #expect(found.years == 2020...2023 && found.count == 3 && found.certainty == .tooFew)
    let whole = try #require(TrendAssessment(trend(values), decimals: 1))
    #expect(whole.count == 8 && whole.tendency == .falling)
  }

  @Test("ten years are tested, and what chance gives as easily is no trend")
  func tested() throws {
    let values: KeyValuePairs<Int, String?> = [
      2014: "1", 2015: "3", 2016: "2", 2017: "4", 2018: "1", 2019: "3", 2020: "2", 2021: "4", 2022: "1", 2023: "3",
    ]
    let found = try #require(TrendAssessment(trend(values), decimals: 0))
    #expect(found.certainty == .tested && found.tendency == .unclear)
    #expect(TrendAssessment(trend([2020: nil]), decimals: 0) == nil)
  }

  @Test("rules that changed break a series that goes across them, and no other")
  func definitionBreaks() throws {
    let change = DefinitionBreak(
      reach: .accounts, year: 2020, reason: Multilingual(nb: "Nye regler.", en: "New rules."), source: "law")
    let table = "code,division,name,county\n3405,2020,Lillehammer,34\n3405,2024,Lillehammer,34\n"
    let book = try RegionBook(RegionTables([.municipalities: Array(table.utf8)]))
    let subject = try #require(book.municipalities.first { $0.exists(in: 2023) })
    func breaks(_ years: ClosedRange<Int>) -> [Int] {
      Comparing.trend(
        of: .sample(), for: subject, lineage: book.lineage(of: subject), years: years, breaks: [change]
      ) { _ in
        Dictionary(years.map { ($0, Observation.sample("1", in: $0)) }, uniquingKeysWith: { first, _ in first })
      }.breaks.map(\.year)
    }
    #expect(breaks(2020...2023) == [])
    #expect(change.concerns(.sample()))
    let other = DefinitionBreak(reach: .topic("care"), year: 2020, reason: change.reason, source: "law")
    #expect(!other.concerns(.sample()))
    #expect(
      DefinitionBreak(reach: .indicator("net-operating-result"), year: 2020, reason: change.reason, source: "x")
        .concerns(.sample()))
  }

  private let comparator = ComparatorLabel(
    id: "n", version: "1", name: Multilingual(nb: "n", en: "n"), state: "core")

  private func movement(_ kind: PeerSetKind, _ peers: [[Int: String]]) -> PeerMovement? {
    PeerMovement(
      comparator: comparator, kind: kind, years: 2020...2023,
      histories: Dictionary(
        uniqueKeysWithValues: peers.enumerated().map { index, values in
          (RegionCode("\(3400 + index)"), values.mapValues(published))
        }), decimals: 1)
  }

  @Test("the peers are the same in both years, and enough of them")
  func movements() throws {
    let found = try #require(
      movement(.named, [[2020: "1.0", 2023: "2.0"], [2020: "3.0", 2023: "5.0"], [2023: "99.0"]]))
    #expect(found.count == 2 && found.from.description == "2.0" && found.to.description == "3.5")
    #expect(movement(.named, [[2020: "1.0", 2023: "2.0"]]) == nil)
    let five = (1...5).map { [2020: "\($0)", 2023: "\($0 + 1)"] }
    #expect(movement(.statistical, five)?.to == published("4"))
    #expect(movement(.statistical, Array(five.dropLast())) == nil)
    // Five of eleven are fewer than half.
    #expect(movement(.statistical, five + (1...6).map { _ in [2023: "9"] }) == nil)
  }

  @Test("medians by year are of the peers with both ends; each of a named set has its own line")
  func lines() throws {
    let peers = [[2020: "1.0", 2021: "2.0", 2023: "2.0"], [2020: "3.0", 2021: "5.0", 2023: "5.0"], [2021: "99.0"]]
    let found = try #require(movement(.named, peers))
    // 2021: (2.0 + 5.0) / 2, the third has no ends; 2022: nobody has a figure.
    #expect(found.medians.mapValues(\.description) == [2020: "2.0", 2021: "3.5", 2023: "3.5"])
    #expect(found.named.count == 3 && found.named[RegionCode("3402")]?[2021] == published("99.0"))
    let five = (1...5).map { [2020: "\($0)", 2023: "\($0 + 1)"] }
    #expect(movement(.statistical, five)?.named.isEmpty == true)
  }
}

@Suite("Kroner")
struct KronerTests {
  @Test("a difference of ratios in kroner: (1.2 − 4.0) % of 3 206 652 thousand kroner")
  func gap() throws {
    // −2.8 × 3 206 652 000 / 100 = −89 786 256.
    let denominator = try #require(
      KnownDenominator(
        Denominator(
          indicator: "net-operating-result", denominator: "revenue", yearOffset: 0, factor: published("10")),
        indicator: .sample(id: "revenue"), observation: .sample("-3206652", indicator: "revenue")))
    #expect(denominator.size == published("3206652"))
    let gap = KronerGap(own: published("1.2"), reference: published("4.0"), denominator: denominator)
    #expect(gap?.kroner == published("-89786256"))
    #expect(
      KnownDenominator(denominator.denominator, indicator: .sample(), observation: .missing(.notReported)) == nil)
    #expect(KnownDenominator(denominator.denominator, indicator: .sample(), observation: .sample("0")) == nil)
  }

  private let deflator = Deflator(
    name: Multilingual(nb: "d", en: "d"), version: "d 1", index: [2020: published("78.29"), 2025: published("100.0")],
    estimates: [2025])

  @Test("an amount of 2020 in the kroner of 2025: 1000 × 100 / 78.29 is 1277")
  func prices() throws {
    let prices = try #require(ConstantPrices(deflator, base: 2025))
    #expect(prices.real(published("1000"), of: 2020) == published("1277"))
    #expect(prices.real(published("1000"), of: 2025) == published("1000"))
    #expect(prices.real(published("1000"), of: 2013) == nil)
    #expect(ConstantPrices(deflator, base: 2013) == nil)
  }

  @Test("a year that the index lacks has no value, and the reason is kept")
  func series() throws {
    let trend = Trend(
      points: [2013, 2020].map {
        TrendPoint(
          year: $0, value: published("1000"), missing: nil, status: .final, basis: .own, observation: nil)
      }, breaks: [], leftOut: [])
    let real = trend.in(try #require(ConstantPrices(deflator, base: 2025)))
    #expect(real.points.map { $0.value?.description } == [nil, "1277"])
    #expect(real.points.map(\.missing) == [.notAvailable, nil])
  }

  @Test("kroner, thousands and millions of them are amounts; everything else is not")
  func amounts() {
    #expect(Unit.allCases.filter(\.isAmount).map(\.rawValue) == ["NOK", "1000 NOK", "million NOK"])
  }

  @Test("need-adjusted figures are known by what is counted")
  func needAdjusted() {
    func trend(_ counted: String?) -> Trend {
      let observation = Observation(
        indicator: "x", region: RegionCode("3405"), year: 2023, value: .value(published("1")), status: .final,
        dataset: "d", locator: "l", known: "2024-01-01", differences: counted.map { [.counted: $0] } ?? [:])
      return Trend(
        points: [
          TrendPoint(
            year: 2023, value: published("1"), missing: nil, status: .final, basis: .own, observation: observation)
        ], breaks: [], leftOut: [])
    }
    #expect(!trend(nil).isNeedAdjusted(.sample()))
    #expect(trend("Behovskorrigert").isNeedAdjusted(.sample()) && trend("need-adjusted").isNeedAdjusted(.sample()))
  }
}
