import Comparing
import Figures
import Statistics
import TestSupport
import Testing

@Suite("Target assessment")
struct TargetAssessmentTests {
  private func series(_ values: KeyValuePairs<Int, String?>) -> [Int: Observation] {
    Dictionary(
      values.map { year, text in
        (year, text.map { Observation.sample($0, in: year) } ?? .missing(.notReported, in: year))
      },
      uniquingKeysWith: { first, _ in first })
  }

  private func assessed(_ target: Target, _ values: KeyValuePairs<Int, String?>, year: Int = 2023) -> TargetAssessment {
    guard let assessment = assess([target], indicator: .sample(), series: series(values), year: year) else {
      preconditionFailure("the target is not in force in \(year)")
    }
    return assessment
  }

  private let floor = TargetBound.floor(published("1.75"), strict: false)

  @Test(
    "status and distance at published precision: floor, ceiling, band",
    arguments: [
      ("1.2", TargetBound.floor(published("1.75"), strict: false), TargetStatus.missed, "-0.55"),
      ("1.75", .floor(published("1.75"), strict: false), .met, "0.00"),
      ("1.8", .floor(published("1.75"), strict: false), .met, "0.05"),
      ("9.95", .floor(published("10"), strict: false), .missed, "-0.05"),
      ("10.0", .floor(published("10"), strict: false), .met, "0.0"),
      ("117.0", .ceiling(published("90"), strict: false), .missed, "-27.0"),
      ("90.0", .ceiling(published("90"), strict: false), .met, "0.0"),
      ("90.04", .ceiling(published("90"), strict: false), .missed, "-0.04"),
      ("3.8", .ceiling(published("5"), strict: true), .met, "1.2"),
      ("5.0", .ceiling(published("5"), strict: true), .missed, "0.0"),
      ("2.00", .floor(published("2"), strict: true), .missed, "0.00"),
      ("2.01", .floor(published("2"), strict: true), .met, "0.01"),
      ("38", .band(lower: published("25"), upper: published("75")), .met, "13"),
      ("25", .band(lower: published("25"), upper: published("75")), .met, "0"),
      ("75", .band(lower: published("25"), upper: published("75")), .met, "0"),
      ("24.9", .band(lower: published("25"), upper: published("75")), .missed, "-0.1"),
      ("80", .band(lower: published("25"), upper: published("75")), .missed, "-5"),
    ])
  func statuses(text: String, bound: TargetBound, expected: TargetStatus, gap: String) {
    #expect(status(of: published(text), against: bound, tolerance: nil) == expected)
    #expect(distance(of: published(text), to: bound).description == gap)
  }

  @Test("nothing to judge is no data, not missed")
  func noData() {
    #expect(status(of: nil, against: floor, tolerance: published("1")) == .noData)
    let assessment = assessed(Target(bound: floor), [2022: "2.2", 2023: nil])
    #expect(assessment.current.status == .noData && assessment.current.distance == nil)
    #expect(assessment.history.map(\.year) == [2022])
    #expect(assessment.yearsRunning == 0 && assessment.yearReachedAtPresentPace == nil)
    #expect(assessed(Target(bound: floor), [:]).current.status == .noData)
  }

  @Test(
    "within the tolerance is nearly met, its end included",
    arguments: [("1.65", TargetStatus.nearlyMet), ("1.64", .missed), ("1.74", .nearlyMet), ("1.75", .met)])
  func tolerance(text: String, expected: TargetStatus) {
    #expect(status(of: published(text), against: floor, tolerance: published("0.1")) == expected)
  }

  @Test("at a strict limit with a tolerance is nearly met, as what is worse is")
  func strictWithTolerance() {
    let strict = TargetBound.floor(published("2"), strict: true)
    let statuses = ["1.8", "1.9", "2.0", "2.1"].map {
      status(of: published($0), against: strict, tolerance: published("0.1"))
    }
    #expect(statuses == [.missed, .nearlyMet, .nearlyMet, .met])
  }

  @Test("the history of Lillehammer's net operating result against 1.75")
  func history() {
    let assessment = assessed(Target(bound: floor), [2020: "-1.4", 2021: "5.8", 2022: "2.2", 2023: "1.2", 2024: "9.9"])
    #expect(assessment.history.map(\.year) == [2020, 2021, 2022, 2023])
    #expect(assessment.history.map(\.status) == [.missed, .met, .met, .missed])
    #expect(assessment.current.distance?.description == "-0.55")
    #expect(assessment.yearsRunning == 1)
    #expect(assessment.previous?.status == .met)
    #expect(assessed(Target(bound: floor), [2020: "-1.4", 2021: "5.8", 2022: "2.2"], year: 2022).yearsRunning == 2)
  }

  @Test("years running stop at another status and at a year without a figure")
  func yearsRunning() {
    #expect(assessed(Target(bound: floor), [2021: "1.0", 2022: "1.0", 2023: "1.0"]).yearsRunning == 3)
    #expect(assessed(Target(bound: floor), [2019: "1.0", 2020: "1.0", 2022: "1.0", 2023: "1.0"]).yearsRunning == 2)
    #expect(assessed(Target(bound: floor), [2021: "1.0", 2022: nil, 2023: "1.0"]).yearsRunning == 1)
  }

  @Test("the year before is the year before, not the last with a figure")
  func previous() {
    #expect(assessed(Target(bound: floor), [2021: "1.0", 2023: "1.0"]).previous == nil)
  }

  @Test("a target judges only the years it applies to")
  func validity() {
    let target = Target(bound: floor, validFrom: 2022, validTo: 2023)
    #expect(assessed(target, [2020: "1.0", 2022: "2.0", 2023: "2.0"]).history.map(\.year) == [2022, 2023])
    #expect(assess([target], indicator: .sample(), series: series([2022: "2.0", 2024: "2.0"]), year: 2024) == nil)
  }

  @Test("reached at the present pace, by hand")
  func pace() {
    // Distances −3, −2.5, −2: half a point a year, two points to go: four years on.
    #expect(
      assessed(
        Target(bound: .floor(published("5"), strict: false)),
        [2019: "1", 2020: "1.5", 2021: "2", 2022: "2.5", 2023: "3"]
      )
      .yearReachedAtPresentPace == 2027)
    // 2.1 to go at 0.5: 4.2 years, so in the fifth.
    #expect(
      assessed(
        Target(bound: .floor(published("5.1"), strict: false)),
        [2019: "1", 2020: "1.5", 2021: "2", 2022: "2.5", 2023: "3"]
      )
      .yearReachedAtPresentPace == 2028)
    // A ceiling: 100, 96, 92 down to 90: half a year.
    #expect(
      assessed(
        Target(bound: .ceiling(published("90"), strict: false)),
        [2019: "108", 2020: "104", 2021: "100", 2022: "96", 2023: "92"]
      )
      .yearReachedAtPresentPace == 2024)
    // Lillehammer's net debt, 25.3 years away at its slope of −1.06667: four years are too few to say so.
    #expect(
      assessed(
        Target(bound: .ceiling(published("90"), strict: false)),
        [2020: "118.6", 2021: "120.7", 2022: "119.1", 2023: "117.0"]
      )
      .yearReachedAtPresentPace == nil)
    // Five years that fall and rise: their slope may be none.
    #expect(
      assessed(
        Target(bound: .ceiling(published("90"), strict: false)),
        [2019: "118", 2020: "119", 2021: "116", 2022: "117", 2023: "115"]
      )
      .yearReachedAtPresentPace == nil)
  }

  @Test("a whole number of years is not made one more by binary fractions")
  func exactPace() {
    // A gap of 2.1 at 0.7 a year is three years; 2.1 / 0.7 is 3.0000000000000004 in binary.
    #expect(
      assessed(
        Target(bound: .floor(published("3.5"), strict: false)),
        [2019: "-1.4", 2020: "-0.7", 2021: "0.0", 2022: "0.7", 2023: "1.4"]
      )
      .yearReachedAtPresentPace == 2026)
  }

  @Test("a strict limit is reached in the first year beyond it")
  func strictPace() {
    let strict = Target(bound: .floor(published("5"), strict: true))
    #expect(assessed(strict, [2019: "0", 2020: "1", 2021: "2", 2022: "3", 2023: "4"]).yearReachedAtPresentPace == 2025)
    #expect(assessed(strict, [2019: "1", 2020: "2", 2021: "3", 2022: "4", 2023: "5"]).yearReachedAtPresentPace == 2024)
  }

  @Test("no year when met, when the way leads off or nowhere, with fewer than five years, or beyond thirty")
  func noPace() {
    let target = Target(bound: .floor(published("5"), strict: false))
    #expect(assessed(target, [2021: "3", 2022: "4", 2023: "5"]).yearReachedAtPresentPace == nil)
    #expect(assessed(target, [2021: "4", 2022: "3", 2023: "2"]).yearReachedAtPresentPace == nil)
    #expect(assessed(target, [2021: "3", 2022: "3", 2023: "3"]).yearReachedAtPresentPace == nil)
    #expect(assessed(target, [2022: "3", 2023: "4"]).yearReachedAtPresentPace == nil)
    #expect(assessed(target, [2021: nil, 2022: "3", 2023: "4"]).yearReachedAtPresentPace == nil)
    // 1.2 points at 0.04 are thirty years, 1.24 are thirty-one.
    #expect(
      assessed(target, [2019: "3.64", 2020: "3.68", 2021: "3.72", 2022: "3.76", 2023: "3.80"]).yearReachedAtPresentPace
        == 2053)
    #expect(
      assessed(target, [2019: "3.60", 2020: "3.64", 2021: "3.68", 2022: "3.72", 2023: "3.76"]).yearReachedAtPresentPace
        == nil)
  }

  @Test("a better value never has a worse status, over random floors, ceilings and tolerances")
  func monotone() {
    let order: [TargetStatus] = [.missed, .nearlyMet, .met]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let limit = generator.values(count: 1)[0]
      let strict = Bool.random(using: &generator)
      let tolerance =
        Bool.random(using: &generator)
        ? PublishedValue(mantissa: Int64.random(in: 1...20, using: &generator), decimals: 1) : nil
      let two = generator.values(count: 2).sorted()
      let places = two.map {
        order.firstIndex(of: status(of: $0, against: .floor(limit, strict: strict), tolerance: tolerance)) ?? -1
      }
      #expect(places[0] <= places[1])
      let down = two.map {
        order.firstIndex(of: status(of: $0, against: .ceiling(limit, strict: strict), tolerance: tolerance)) ?? -1
      }
      #expect(down[0] >= down[1])
    }
  }
}
