import Comparing
import Figures
import Regions
import Statistics
import Testing

@Suite("Need")
struct NeedIndexTests {
  private func observation(_ region: String, _ index: String) -> Observation {
    Observation(
      indicator: NeedIndex.indicator, region: RegionCode(region), year: 2025,
      value: PublishedValue(index).map { .value($0) } ?? .missing(.notAvailable), status: .final, dataset: "index-2025",
      locator: "", known: "2025-01-01")
  }

  @Test("spending is divided by the municipality's own index, at the spending's precision, and by nobody else's")
  func division() throws {
    let index = try #require(
      NeedIndex(
        ["3405": "0.9", "3403": "1.25"].reduce(into: [:]) { $0[RegionCode($1.key)] = observation($1.key, $1.value) },
        year: 2025))
    #expect(index.adjusted(PublishedValue("90000"), of: "3405".code)?.description == "100000")
    #expect(index.adjusted(PublishedValue("90000"), of: "3403".code)?.description == "72000")
    // 100 / 0.9 = 111.11…, with one decimal.
    #expect(index.adjusted(PublishedValue("100.0"), of: "3405".code)?.description == "111.1")
    #expect(
      index.adjusted(PublishedValue("90000"), of: "0301".code) == nil && index.adjusted(nil, of: "3405".code) == nil)
    #expect(index.dataset == "index-2025")
  }

  @Test("where nobody has an index there is none")
  func none() {
    #expect(NeedIndex([:], year: 2025) == nil)
    #expect(NeedIndex(["3405".code: observation("3405", "x")], year: 2025) == nil)
  }
}

extension String {
  fileprivate var code: RegionCode { RegionCode(self) }
}
