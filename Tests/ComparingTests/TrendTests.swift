import Comparing
import DatasetFiles
import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@Suite("Series over mergers and splits")
struct TrendTests {
  private let collection: DatasetCollection

  init() throws { collection = try RealDatasets.collection() }

  private func trend(
    _ indicator: String, of code: String, _ years: ClosedRange<Int>, figures: [String: [Int: String]]
  ) throws -> Trend {
    let indicator = try #require(collection.indicators.first { $0.id.rawValue == indicator })
    let municipality = try #require(collection.regions.municipality(RegionCode(code)))
    return Comparing.trend(
      of: indicator, for: municipality, lineage: collection.regions.lineage(of: municipality), years: years
    ) { other in
      (figures[other.code.rawValue] ?? [:]).reduce(into: [:]) { cells, figure in
        guard let value = PublishedValue(figure.value) else { return }
        cells[figure.key] = Observation(
          indicator: indicator.id, region: other.code, year: figure.key, value: .value(value), status: .final,
          dataset: "d", locator: "l", known: "2026-01-01")
      }
    }
  }

  @Test("a renumbering goes on without a break: Lillehammer was 0501 until 2019")
  func renumbered() throws {
    let series = try trend(
      "net-debt", of: "3405", 2018...2021, figures: ["3405": [2018: "1.0", 2019: "2.0", 2020: "3.0"]])
    #expect(series.points.map { $0.value?.description } == ["1.0", "2.0", "3.0", nil])
    #expect(series.points.allSatisfy { $0.basis == .own })
    #expect(series.breaks.isEmpty && series.leftOut.isEmpty)
    #expect(series.points.last?.missing == .notAvailable)
  }

  @Test("a ratio goes on with the one of the same name, across a break in 2020 and in 2024: Ålesund")
  func sameName() throws {
    let series = try trend(
      "net-debt", of: "1508", 2018...2024,
      figures: ["1504": [2018: "1.0"], "1507": [2020: "2.0"], "1508": [2024: "3.0"], "1534": [2018: "9.0"]])
    #expect(series.points.compactMap { $0.value?.description } == ["1.0", "2.0", "3.0"])
    #expect(series.breaks.map(\.year) == [2020, 2024])
    #expect(series.breaks.last?.reason == .split(of: "Ålesund"))
    #expect(series.points.first?.basis == .sameName(RegionCode("1504")))
  }

  @Test("Haram: its own figures before 2020, nothing of Ålesund's, and the gap is told")
  func haram() throws {
    let series = try trend(
      "net-debt", of: "1580", 2018...2024,
      figures: ["1534": [2018: "1.0"], "1507": [2020: "2.0"], "1580": [2024: "3.0"]])
    #expect(series.points.compactMap { $0.value?.description } == ["1.0", "3.0"])
    #expect(series.leftOut.map(\.years) == [2020...2023])
    #expect(series.leftOut.first?.partOf == ["Ålesund"])
  }

  @Test("volumes of all that merged add up; where one is missing there is no sum; a split volume is never divided")
  func sums() throws {
    // Moss (3002 in 2020, 3103 from 2024) was made of Moss 0104 and Rygge 0136.
    let both = try trend(
      "gp-contracts", of: "3103", 2018...2019, figures: ["0104": [2018: "20", 2019: "21"], "0136": [2018: "9"]])
    #expect(both.points.map { $0.value?.description } == ["29", nil])
    #expect(both.points.first?.basis == .sum([RegionCode("0104"), RegionCode("0136")]))
    #expect(both.points.last?.missing == .notAvailable)
    let split = try trend(
      "gp-contracts", of: "1580", 2020...2024, figures: ["1507": [2020: "50"], "1580": [2024: "9"]])
    #expect(split.points.compactMap { $0.value?.description } == ["9"])
  }

  @Test("one that kept its number through a merger has a break: Stavanger in 2020")
  func keptNumber() throws {
    let series = try trend("net-debt", of: "1103", 2018...2021, figures: ["1103": [2018: "1.0", 2021: "2.0"]])
    #expect(series.breaks.map(\.year) == [2020])
  }

  @Test("every municipality of today has a lineage, and none that was split adds up")
  func lineages() {
    for municipality in collection.regions.municipalities(in: 2024) {
      let lineage = collection.regions.lineage(of: municipality)
      #expect(lineage.segments.allSatisfy { !$0.predecessors.isEmpty }, "\(municipality.name)")
    }
    let haram = collection.regions.municipality(RegionCode("1580")).map(collection.regions.lineage)
    #expect(haram?.segments.allSatisfy { !$0.isWhole } == true)
  }
}
