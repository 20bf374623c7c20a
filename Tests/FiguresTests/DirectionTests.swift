import Figures
import Statistics
import TestSupport
import Testing

@Suite("Direction")
struct DirectionTests {
  private let band = Direction.withinBand(lower: published("25"), upper: published("75"))

  @Test(
    "the penalty is smallest for the best",
    arguments: [
      (Direction.higherIsBetter, "1.2", "-1.2"), (.higherIsBetter, "-0.7", "0.7"), (.lowerIsBetter, "117.0", "117.0"),
      (.lowerIsBetter, "-3", "-3"), (.neutral, "5", "-5"),
    ])
  func penalty(direction: Direction, text: String, expected: String) {
    #expect(direction.penalty(of: published(text)) == published(expected))
  }

  @Test(
    "within a band there is no penalty, limits included; outside it, the distance",
    arguments: [
      ("25", "0"), ("50.5", "0"), ("75", "0"), ("24.9", "0.1"), ("75.1", "0.1"), ("0", "25"), ("100", "25"),
      ("-5", "30"),
      ("24.999", "0.001"),
    ])
  func band(text: String, expected: String) {
    #expect(band.penalty(of: published(text)) == published(expected))
  }

  @Test("a band of one point has one best value")
  func pointBand() {
    let point = Direction.withinBand(lower: published("100"), upper: published("100"))
    #expect(point.penalty(of: published("100.0")).isZero)
    #expect(point.penalty(of: published("99.9")) == point.penalty(of: published("100.1")))
  }

  @Test("the words in files are those of the contract")
  func names() {
    #expect(
      [.higherIsBetter, .lowerIsBetter, band, .neutral].map(\.name) == [
        "higherIsBetter", "lowerIsBetter", "withinBand", "neutral",
      ])
  }
}

@Suite("Observation")
struct ObservationTests {
  @Test("statuses are ordered from the weakest: withdrawn, unknown, provisional, revised, final")
  func statusOrder() {
    #expect(ObservationStatus.allCases.sorted() == [.withdrawn, .unknown, .provisional, .revised, .final])
    #expect([ObservationStatus.final, .provisional, .revised].min() == .provisional)
    #expect([ObservationStatus.provisional, .unknown].min() == .unknown)
  }

  @Test("the words for missing are those of the contract")
  func missingWords() {
    #expect(
      MissingReason.allCases.map(\.rawValue) == [
        "notApplicable", "notAvailable", "confidential", "notReported", "invalidCodeYear", "notYetPublished",
      ])
  }

  @Test("a value has a number and no reason, a missing one a reason and no number: never zero")
  func valueOrReason() {
    let missing = ObservedValue.missing(.confidential)
    #expect(missing.number == nil && missing.missingReason == .confidential)
    let zero = ObservedValue.value(published("0"))
    #expect(zero.number == published("0.0") && zero.missingReason == nil)
  }
}

@Suite("Target")
struct TargetTests {
  private func target(from: Int?, to: Int?) -> Target {
    Target(
      region: "3405", indicator: "net-debt", bound: .ceiling(published("90"), strict: false), validFrom: from,
      validTo: to)
  }

  @Test("a target applies from its first to its last year; an unknown beginning or end does not limit it")
  func validity() {
    #expect(target(from: nil, to: nil).applies(to: 1990))
    #expect(!target(from: 2020, to: 2022).applies(to: 2019) && target(from: 2020, to: 2022).applies(to: 2020))
    #expect(target(from: 2020, to: 2022).applies(to: 2022) && !target(from: 2020, to: 2022).applies(to: 2023))
    #expect(target(from: nil, to: 2022).applies(to: 1990) && !target(from: nil, to: 2022).applies(to: 2023))
    #expect(target(from: 2020, to: nil).applies(to: 2050) && !target(from: 2020, to: nil).applies(to: 2019))
  }

  @Test("the words in files are those of the contract")
  func words() {
    let limit = published("1")
    #expect(
      [TargetBound.floor(limit, strict: true), .ceiling(limit, strict: false), .band(lower: limit, upper: limit)].map(
        \.kind)
        == ["floor", "ceiling", "band"])
    #expect(TargetBasis.allCases.map(\.rawValue) == ["council", "regulation", "guideline", "unstated"])
  }
}
