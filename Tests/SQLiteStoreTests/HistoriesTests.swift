import Figures
import Foundation
import Regions
import SQLiteStore
import Statistics
import TestSupport
import Testing
import Values

@Suite("Many histories in one reading")
struct HistoriesTests {
  private let indicator = "net-operating-result"

  private func withStore(_ observations: [Observation], _ body: (SQLiteStore) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let store = try SQLiteStore(path: folder.appendingPathComponent("x.sqlite").path)
      try store.fill(fingerprint: "1") {
        let rows = observations.map {
          StoredObservation(observation: $0, codeThen: $0.region, precedence: 50, preferred: true)
        }
        return (FillingTests.content(observations).datasets, rows, [])
      }
      try body(store)
    }
  }

  @Test("the same as reading one series after another, as known on a date, for few regions and for many")
  func same() throws {
    let regions = (0..<80).map { String(1000 + $0) }
    let observations = regions.flatMap { region in
      (2018...2023).map { year in
        Observation.sample(
          "\(year - 2018).\(region.suffix(1))", of: region, in: year, known: year == 2023 ? "2024-03-15" : "2023-03-15")
      }
    }
    try withStore(observations) { store in
      for asked in [regions.prefix(3), regions.prefix(80)] {
        for asOf in [nil, "2023-12-31"] {
          let codes = Set(asked.map { RegionCode($0) })
          let found = try store.histories(of: IndicatorID(indicator), in: codes, years: 2020...2023, asOf: asOf)
          #expect(found.count == codes.count)
          for code in codes {
            let one = try store.series(of: IndicatorID(indicator), in: code, asOf: asOf).filter {
              (2020...2023).contains($0.key)
            }
            #expect(found[code] == one && one.count == (asOf == nil ? 4 : 3))
          }
        }
      }
      #expect(try store.histories(of: "none", in: [RegionCode("1000")], years: 2020...2023, asOf: nil).isEmpty)
    }
  }

  @Test("what a figure is defined by comes back as it went in")
  func definitions() throws {
    let observation = Observation(
      indicator: IndicatorID(indicator), region: RegionCode("3405"), year: 2023, value: .value(published("1.2")),
      status: .final,
      dataset: "sample", locator: "p01", known: "2024-03-15", scope: .municipalityAlone,
      differences: [.counted: "doctor-certified; a = b", .prices: "2015"])
    try withStore([observation]) { store in
      let found = try store.series(of: IndicatorID(indicator), in: RegionCode("3405"), asOf: nil)[2023]
      #expect(found == observation)
    }
  }
}
