import Comparing
import Figures
import Regions
import Statistics
import TestSupport
import Testing

@Suite("Leaving one out")
struct LeaveOneOutTests {
  private func result(_ texts: [String?], _ direction: Direction = .higherIsBetter) -> LeaveOneOut? {
    LeaveOneOut(SmallGroup(texts).compared(.named, direction), direction: direction)
  }

  @Test("Lillehammer's net operating result 2023 is last and below the median whoever is left out")
  func holds() throws {
    let found = try #require(result(["1.2", "4.4", "4.0", "2.0"]))
    #expect(found.holds && found.said == [.belowMedian, .last])
  }

  @Test("by hand: 2 among 1, 3 and 4 is below the median of 3 whoever goes, and last without 1")
  func last() throws {
    // Without 1: 3, 4, median 3.5. Without 3: 1, 4, median 2.5. Without 4: 1, 3, median 2: at it.
    let found = try #require(result(["2", "1", "3", "4"]))
    #expect(found.said == [.belowMedian])
    #expect(found.tipping.map(\.code.rawValue) == ["1001", "1003"])
    #expect(found.tipping.map(\.outcome) == [.last, .atMedian])
  }

  @Test("where lower is better, the highest is last")
  func lower() throws {
    let found = try #require(result(["117.0", "83.9", "83.1", "90.6"], .lowerIsBetter))
    #expect(found.holds && found.said == [.aboveMedian, .last])
  }

  @Test("the same as comparing anew without each of them, over random groups")
  func anew() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<2_000 {
      let values = generator.values(count: Int.random(in: 3...9, using: &generator))
      guard let found = LeaveOneOut(SmallGroup(values).compared(.named), direction: .higherIsBetter) else {
        Issue.record("no result for \(values)")
        return
      }
      for left in 1..<values.count {
        let rest = values.enumerated().filter { $0.offset != left }.map(\.element)
        let anew = SmallGroup(rest).compared(.named)
        let side = side(values[0], rest.dropFirst())
        let tips =
          side != found.said[0] || (anew.own?.rank?.position == 1 && !found.said.contains(.first))
          || (rest.dropFirst().allSatisfy { $0 >= values[0] } && !found.said.contains(.last)
            && !found.said.contains(.first))
        let told = found.tipping.contains { $0.code == RegionCode(String(1000 + left)) }
        #expect(tips == told || rest.dropFirst().allSatisfy { $0 == values[0] }, "\(values) without \(left)")
      }
    }
  }

  private func side(_ own: PublishedValue, _ peers: ArraySlice<PublishedValue>) -> LeaveOneOut.Outcome {
    guard let median = Summary(Array(peers))?.median.doubleValue else { return .atMedian }
    return own.doubleValue == median ? .atMedian : own.doubleValue > median ? .aboveMedian : .belowMedian
  }

  @Test("nothing to say with one peer, without a rank, or without a value of one's own")
  func nothing() {
    #expect(result(["1", "2"]) == nil)
    #expect(result(["1", "2", nil]) == nil)
    #expect(result([nil, "2", "3"]) == nil)
    #expect(LeaveOneOut(SmallGroup(["1", "2", "3"]).compared(.statistical), direction: .higherIsBetter) == nil)
  }
}

@Suite("Comparability")
struct ComparabilityTests {
  private let indicator = Indicator.sample()

  private func comparison(_ observations: [Observation]) -> Comparison {
    compare(
      subject: observations[0].region, with: observations.dropFirst().map { PeerMember(code: $0.region, why: "") },
      kind: .named, indicator: indicator, year: 2023,
      observations: Dictionary(observations.map { ($0.region, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  private func figure(
    _ region: String, scope: AccountingScope? = nil, dataset: String = "ssb",
    _ differences: [DefinitionAspect: String] = [:]
  ) -> Observation {
    Observation(
      indicator: indicator.id, region: RegionCode(region), year: 2023, value: .value(published("1.0")), status: .final,
      dataset: dataset, locator: "l", known: "2024-03-15", scope: scope, differences: differences)
  }

  private func differences(_ observations: [Observation]) -> [String] {
    definitionDifferences(in: comparison(observations), indicator: indicator) { $0 }.map { difference in
      "\(difference.aspect.rawValue): "
        + difference.sides.map { "\($0.definition)\($0.publisher.map { " " + $0 } ?? "") \($0.members.count)" }
        .joined(separator: ", ")
    }
  }

  @Test("figures of one kind differ in nothing")
  func alike() {
    #expect(differences([figure("3405"), figure("3403"), figure("3407", scope: .consolidated)]) == [])
  }

  @Test("konsern beside kommunekasse: the subject's own side first")
  func scope() {
    #expect(
      differences([figure("3405", scope: .municipalityAlone), figure("3403"), figure("3407")]) == [
        "scope: kommunekasse 1, konsern 2"
      ])
  }

  @Test("an unknown scope is alike within one publisher's figures and not across two")
  func unknown() {
    #expect(differences([figure("3405", scope: .unknown), figure("3403", scope: .unknown)]) == [])
    #expect(
      differences([figure("3405", scope: .unknown, dataset: "own"), figure("3403", scope: .unknown)]) == [
        "scope: unknown own 1, unknown ssb 1"
      ])
    #expect(differences([figure("3405"), figure("3403", scope: .unknown)]) == ["scope: konsern 1, unknown ssb 1"])
  }

  @Test(
    "doctor-certified is not all sick leave; kroner of two years, two populations, two periods",
    arguments: [
      DefinitionAspect.counted, .population, .prices, .period,
    ])
  func others(aspect: DefinitionAspect) {
    #expect(
      differences([figure("3405"), figure("3403", [aspect: "doctor-certified"])]) == [
        "\(aspect.rawValue):  1, doctor-certified 1"
      ])
  }

  @Test("a member without a value differs in nothing")
  func missing() {
    let none = Observation.missing(.notReported, of: "3403")
    #expect(differences([figure("3405", scope: .municipalityAlone), none]) == [])
  }
}

@Suite("Certainty of a rank")
struct CertaintyTests {
  private func histories(_ years: [Int], _ values: [String: [Int64]]) -> [RegionCode: [Int: PublishedValue]] {
    values.reduce(into: [:]) { histories, member in
      histories[RegionCode(member.key)] = Dictionary(
        zip(years, member.value.map { PublishedValue(mantissa: $0, decimals: 1) }),
        uniquingKeysWith: { first, _ in first })
    }
  }

  @Test("members with fewer than four years are named, and there is no interval")
  func tooShort() throws {
    let comparison = SmallGroup(["1.2", "4.4", "4.0"]).compared(.named)
    let histories = histories(
      [2020, 2021, 2022, 2023], ["1000": [10, 11, 12, 12], "1001": [44, 44, 44, 44], "1002": [40]])
    let certainty = RankCertainty(comparison, direction: .higherIsBetter, histories: histories)
    #expect(certainty == .tooShort([RegionCode("1002")]))
    #expect(certainty?.interval == nil && certainty?.side == nil)
  }

  @Test("steady members give one place, and a side of the middle; three with four years are too few to know")
  func steady() throws {
    let group = ["1.2", "4.4", "4.0", "3.0", "2.0", "5.0"]
    let comparison = SmallGroup(group).compared(.named)
    let members = zip(0..., [12, 44, 40, 30, 20, 50] as [Int64]).reduce(into: [String: [Int64]]()) { members, member in
      members["100\(member.0)"] = [Int64](repeating: member.1, count: 4)
    }
    let histories = histories([2020, 2021, 2022, 2023], members)
    let certainty = RankCertainty(comparison, direction: .higherIsBetter, histories: histories)
    #expect(certainty?.interval == RankInterval(low: 6, high: 6) && certainty?.side == .lastHalf)
    let few = SmallGroup(Array(group.prefix(3))).compared(.named)
    #expect(RankCertainty(few, direction: .higherIsBetter, histories: histories) == .tooSmall)
    #expect(RankCertainty(SmallGroup([nil, "4.4"]).compared(.named), direction: .neutral, histories: [:]) == nil)
  }

  @Test("a move is told with the places of both years, shared ones as shared; not where someone had no figure then")
  func moved() throws {
    let group = ["3.7"] + (1...7).map { "4.\($0)" }
    let comparison = SmallGroup(group).compared(.named)
    // All share what happens from year to year, but for the subject's last step.
    var members: [String: [Int64]] = ["1000": [47, 48, 46, 37]]
    for member in 1...7 { members["100\(member)"] = [0, 1, -1, 0].map { 40 + Int64(member) + $0 } }
    var values = histories([2020, 2021, 2022, 2023], members)
    let certainty = RankCertainty(comparison, direction: .higherIsBetter, histories: values)
    let move = try #require(certainty?.move)
    #expect(move.before == Rank(position: 1, isTied: true) && move.now == Rank(position: 8, isTied: false))
    #expect(move.chance < 0.001)
    let lower = SmallGroup(group).compared(.named, .lowerIsBetter)
    let down = RankCertainty(lower, direction: .lowerIsBetter, histories: values)
    #expect(down?.move?.before == Rank(position: 7, isTied: true) && down?.move?.now.position == 1)
    values[RegionCode("1002")] = [2019: 41, 2020: 42, 2021: 43, 2023: 42].mapValues {
      PublishedValue(mantissa: $0, decimals: 1)
    }
    let gap = RankCertainty(comparison, direction: .higherIsBetter, histories: values)
    #expect(gap?.interval != nil && gap?.move == nil)
  }

  @Test(
    "an interval that holds the middle place cannot be told from the median",
    arguments: [
      (9, 18, 27, RankCertainty.Side.undecided), (1, 13, 27, .firstHalf), (1, 14, 27, .undecided),
      (15, 27, 27, .lastHalf), (3, 4, 4, .lastHalf), (2, 3, 4, .undecided),
    ])
  func side(low: Int, high: Int, count: Int, side: RankCertainty.Side) {
    #expect(RankCertainty.interval(RankInterval(low: low, high: high), of: count, move: nil).side == side)
  }

  @Test("a history ends at the year, begins at the last break, and is of one accounting scope")
  func unbroken() {
    var series: [Int: Observation] = [:]
    for year in 2015...2025 { series[year] = .sample("\(year - 2000)", in: year) }
    series[2021] = .missing(.notReported, in: 2021)
    #expect(unbrokenHistory(series, upTo: 2023, breaks: [2018, 2020, 2024]).keys.sorted() == [2020, 2022, 2023])
    #expect(unbrokenHistory(series, upTo: 2017, breaks: [2018]).keys.sorted() == [2015, 2016, 2017])
  }
}
