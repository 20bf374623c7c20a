import Comparing
import DatasetFiles
import Figures
import Foundation
import Regions
import Statistics
import TestSupport
import Testing
import Values

/// The worked example of a method's page: what stands in its `text` block, by the word before the colon.
private struct Example {
  let page: String
  private let lines: [String: String]

  init(_ method: Comparing.Method) throws {
    let url = Project.root.appendingPathComponent("Documentation/methods/\(method.page)")
    page = try String(contentsOf: url, encoding: .utf8)
    let block =
      page.components(separatedBy: "```text\n").dropFirst().first?.components(separatedBy: "\n```").first ?? ""
    lines = Dictionary(
      block.split(separator: "\n").compactMap { line in
        let parts = line.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        return parts.count == 2 ? (parts[0], parts[1]) : nil
      }, uniquingKeysWith: { first, _ in first })
  }

  func text(_ word: String) throws -> String { try #require(lines[word], "no line '\(word)'") }
  func words(_ word: String) throws -> [String] { try text(word).split(separator: " ").map(String.init) }
  func values(_ word: String) throws -> [PublishedValue] { try words(word).map { try #require(PublishedValue($0)) } }
  func value(_ word: String) throws -> PublishedValue { try #require(try values(word).first) }

  /// `2020=1.0 2021=1.4`.
  func series(_ word: String) throws -> [(year: Int, value: PublishedValue)] {
    try words(word).map { item in
      let parts = item.split(separator: "=")
      return (try #require(Int(parts[0])), try #require(PublishedValue(parts[1])))
    }
  }
}

@Suite("The methods' pages")
struct MethodPageTests {
  @Test(
    "each method has its page in both languages, with its version and what one may not conclude",
    arguments: Comparing.Method.allCases)
  func complete(method: Comparing.Method) throws {
    let page = try Example(method).page
    for part in [
      "# \(method.section). ", "`\(method.rawValue)` \(method.version)", "## Bokmål", "## English", "**Eksempel.**",
      "**Example.**", "**Hva du ikke kan slutte.**", "**What one may not conclude.**", "## Worked example",
    ] {
      #expect(page.contains(part), "\(method.page) lacks \(part)")
    }
    let folder = Project.root.appendingPathComponent("Documentation")
    let index = try String(contentsOf: folder.appendingPathComponent("methods.md"), encoding: .utf8)
    #expect(index.contains("methods/\(method.page)") && index.contains("| \(method.version) |"))
    let pages = try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("methods").path)
    #expect(pages.sorted() == Comparing.Method.allCases.map(\.page))
  }

  @Test("1 values")
  func values() throws {
    let example = try Example(.values)
    let (equal, pair) = (try example.values("equal"), try example.values("difference"))
    #expect(try equal[0] == equal[1] && (pair[0] - pair[1]).description == example.text("gives"))
  }

  @Test("2 direction")
  func direction() throws {
    let example = try Example(.direction)
    let band = try example.values("band")
    let direction = Direction.withinBand(lower: band[0], upper: band[1])
    #expect(try example.values("values").map { direction.penalty(of: $0) } == example.values("penalties"))
  }

  @Test("3 rank")
  func rank() throws {
    let example = try Example(.rank)
    let comparison = SmallGroup(try example.values("values").map(Optional.some)).compared(.named)
    let ranks = comparison.members.sorted { $0.code < $1.code }.map { String($0.rank?.position ?? 0) }
    #expect(try ranks == example.words("ranks"))
  }

  @Test("4 quartiles")
  func quantiles() throws {
    let example = try Example(.quantiles)
    let summary = try #require(Summary(try example.values("values")))
    let found = [summary.lowerQuartile, summary.median, summary.upperQuartile].map { $0.rounded(to: 3) }
    #expect(try found == example.values("quartiles"))
  }

  @Test("5 averages")
  func averages() throws {
    let example = try Example(.averages)
    let (above, below) = (try example.values("numerators"), try example.values("denominators"))
    let pooled = try #require(pooledRatio(numerators: above, denominators: below))
    #expect(try PublishedValue(rounding: 100 * pooled, to: 3) == example.value("pooled"))
    let hundred = PublishedValue(mantissa: 100, decimals: 0)
    let ratios = zip(above, below).compactMap { $0.times(hundred, over: $1, decimals: 3) }
    let summary = try #require(Summary(ratios))
    #expect(try summary.mean.rounded(to: 3) == example.value("mean"))
    #expect(try summary.median.rounded(to: 1) == example.value("median"))
  }

  @Test("6 far-off values")
  func outliers() throws {
    let example = try Example(.outliers)
    let scores = try #require(robustZ(try example.values("values"))).z
    #expect(try scores.map { PublishedValue(rounding: $0, to: 4) } == example.values("z"))
  }

  @Test("7 rank interval")
  func rankInterval() throws {
    let example = try Example(.rankInterval)
    let names = ["A", "B", "C", "D", "E", "F"]
    let series = try names.map { try example.series($0) }
    let lastValues: [PublishedValue?] = series.map { $0.last?.value }
    let comparison = SmallGroup(lastValues).compared(.named)
    let histories = zip(0..., series).map { index, series in
      (
        RegionCode(String(1000 + index)),
        Dictionary(series.map { ($0.year, $0.value) }, uniquingKeysWith: { first, _ in first })
      )
    }
    let interval = RankCertainty(
      comparison, direction: .higherIsBetter,
      histories: Dictionary(histories, uniquingKeysWith: { first, _ in first }))?.interval
    #expect(try example.text("subject") == "A")
    let found = try #require(interval)
    #expect(try "\(found.low) \(found.high)" == example.text("interval"))
    for figure in ["95 %", "1 000", "1,000", "\(RankCertainty.seed)"] { #expect(example.page.contains(figure)) }
  }

  @Test("8 trend")
  func trend() throws {
    let example = try Example(.trend)
    let series = try example.series("series")
    let test = try #require(MannKendall(series.map(\.value)))
    #expect(try String(test.score) == example.text("score"))
    #expect(try test.chance(decimals: 4) == example.value("p"))
    let assessment = try #require(
      TrendAssessment(
        Trend(
          points: series.map {
            TrendPoint(
              year: $0.year, value: $0.value, missing: nil, status: .final, basis: .own, observation: nil)
          }, breaks: [], leftOut: []), decimals: 2))
    #expect(try assessment.slope == example.value("slope"))
    #expect(try assessment.tendency?.rawValue == example.text("tendency"))
  }

  @Test("9 targets")
  func targets() throws {
    let example = try Example(.targets)
    let series = try example.series("series")
    let last = try #require(series.last?.year)
    let assessment = try #require(
      assess(
        [Target(bound: .ceiling(try example.value("ceiling"), strict: false))], indicator: .sample(),
        series: series.reduce(into: [:]) { $0[$1.year] = .sample($1.value.description, in: $1.year) }, year: last))
    #expect(try assessment.current.status.rawValue == example.text("status"))
    #expect(try assessment.current.distance?.description == example.text("distance"))
    #expect(try assessment.yearReachedAtPresentPace.map(String.init) == example.text("reached"))
  }

  @Test("10 comparability")
  func comparability() throws {
    let example = try Example(.comparability)
    let observations = try zip(1000..., ["A", "B", "C"]).map { code, name in
      Observation(
        indicator: "net-operating-result", region: RegionCode(String(code)), year: 2023, value: .value(published("1")),
        status: .final, dataset: "d", locator: "l", known: "2024-01-01",
        scope: AccountingScope(rawValue: try example.text(name)))
    }
    let comparison = compare(
      subject: RegionCode("1000"), with: observations.map { PeerMember(code: $0.region, why: "") }, kind: .named,
      indicator: .sample(), year: 2023,
      observations: Dictionary(observations.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first }))
    let found = definitionDifferences(in: comparison, indicator: .sample()) { $0 }.map(\.aspect.rawValue)
    #expect(try found == example.words("differs"))
  }

  @Test("11 kroner")
  func kroner() throws {
    let example = try Example(.kronerGap)
    let known = try #require(
      KnownDenominator(
        Denominator(
          indicator: "i", denominator: "d", yearOffset: 0, factor: try example.value("factor")),
        indicator: .sample(), observation: .sample(try example.text("denominator"))))
    let gap = KronerGap(
      own: try example.value("own"), reference: try example.value("reference"), denominator: known)
    #expect(try gap?.kroner == example.value("kroner"))
  }

  @Test("12 robustness")
  func robustness() throws {
    let example = try Example(.robustness)
    let values = try example.values("values")
    let found = try #require(
      LeaveOneOut(SmallGroup(values.map(Optional.some)).compared(.named), direction: .higherIsBetter))
    #expect(try found.said.map(\.rawValue) == example.words("says"))
    #expect(try found.tipping.map { Int($0.code.rawValue).map { String($0 - 999) } ?? "" } == example.words("tips"))
    #expect(try found.tipping.map(\.outcome.rawValue) == example.words("instead"))
  }

  @Test("13 similar municipalities: the distance in one feature, cut at three robust standard deviations")
  func similar() throws {
    let example = try Example(.similar)
    let places = try #require(robustZ(try example.values("feature"))).z.map { min(max($0, -3), 3) }
    let pair = try example.words("distance").compactMap { Int($0) }
    let difference = places[pair[0]] - places[pair[1]]
    #expect(try PublishedValue(rounding: difference * difference, to: 4) == example.value("squared"))
  }

  @Test("14 constant prices, with the deflator of the datasets")
  func deflation() throws {
    let example = try Example(.deflation)
    let folder = try #require(RealDatasets.collection().folders.first { $0.origin.id == "maalestokk-deflator" })
    let file = try #require(folder.files(ofKind: "deflator").first)
    let deflator = try DeflatorRows.read(file.bytes, path: file.path, version: "1")
    let base = try #require(Int(try example.text("base")))
    let prices = try #require(ConstantPrices(deflator, base: base))
    let year = try #require(Int(try example.text("year")))
    #expect(try prices.real(example.value("amount"), of: year) == example.value("real"))
    #expect(deflator.estimates == [2025, 2026])
  }

  @Test("15 the first random number of the seed")
  func reproducibility() throws {
    let example = try Example(.reproducibility)
    var generator = SeededGenerator(seed: try #require(UInt64(try example.text("seed"))))
    #expect(try String(generator.next()) == example.text("first"))
    #expect(try example.text("seed") == String(RankCertainty.seed))
  }
}
