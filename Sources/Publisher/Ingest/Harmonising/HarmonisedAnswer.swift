import Figures
import Problems
import Regions
import Statistics
import Values

/// What became of an answer's cells.
public struct HarmonisedAnswer: Sendable {
  /// By cell; the region by its newest code, with the code as published.
  public var observations: [(observation: Observation, codeThen: RegionCode)] = []
  /// Content codes that no indicator of the catalogue has, with how many cells they have.
  public var unknownContents: [String: Int] = [:]
  /// Regions that no book has, with how many cells they have.
  public var unknownRegions: [String: Int] = [:]
  /// Codes of regions that were read as the number they hold, such as `K-3407`.
  public internal(set) var recognisedRegions: [String: RegionCode] = [:]
  /// Cells that have a figure and a sign that there is none: how many, and the first of them.
  var contradictions: (count: Int, first: ContradictoryCell?) = (0, nil)
  /// Cells of numbers that were not in use that year, whatever the publisher shows there.
  public var invalidCodeYears = 0
  /// Content codes of indicators whose code nobody has confirmed, with how many cells they have; never taken in.
  public var unverifiedContents: [String: Int] = [:]
  /// Cells of months, quarters and other periods than a year.
  public var otherPeriods = 0
  /// Indicators that several cells of one region and year stand for, with how many cells: the answer has a dimension the
  /// catalogue does not choose in, and none of them is taken in.
  public var ambiguousIndicators: [String: Int] = [:]
  /// Corrections that were made, each with where the wrong value stands.
  public var madeCorrections: [(correction: Correction, locator: String)] = []
  /// Corrections that were due but did not find the value they expected.
  public var failedCorrections: [FailedCorrection] = []
}

extension HarmonisedAnswer {
  /// Takes out every cell that another cell of the answer says the same thing of.
  mutating func leaveOutAmbiguous() {
    struct Cell: Hashable {
      let indicator: IndicatorID
      let region: RegionCode
      let year: Int
    }
    var seen = Set<Cell>(minimumCapacity: observations.count)
    let again = observations.map(\.observation).filter {
      !seen.insert(Cell(indicator: $0.indicator, region: $0.region, year: $0.year)).inserted
    }
    let ambiguous = Set(again.map(\.indicator))
    guard !ambiguous.isEmpty else { return }
    for row in observations where ambiguous.contains(row.observation.indicator) {
      ambiguousIndicators[row.observation.indicator.rawValue, default: 0] += 1
    }
    observations.removeAll { ambiguous.contains($0.observation.indicator) }
  }

  /// A number not in use that year means nothing, even where the publisher shows 0; one never in use is told.
  mutating func note(_ code: RegionCode, _ numbers: RegionNumbers, hasEverExisted: Bool) {
    if hasEverExisted { invalidCodeYears += 1 } else { unknownRegions[numbers.told(code), default: 0] += 1 }
  }

  /// A figure beside the sign that there is none: nothing says which of the two holds.
  mutating func noteContradiction(
    _ value: PublishedValue?, _ symbol: String?, _ indicator: Indicator, _ region: RegionCode, _ year: Int
  ) {
    guard let value, let symbol, [".", "..", "...", ":"].contains(symbol) else { return }
    if contradictions.count == 0 {
      contradictions.first = ContradictoryCell(
        indicator: indicator.id.rawValue, region: region.rawValue, year: year, value: value.description, symbol: symbol)
    }
    contradictions.count += 1
  }

  mutating func corrected(
    _ found: PublishedValue?, _ symbol: String?, _ indicator: Indicator, _ region: RegionCode, _ year: Int,
    _ corrections: [Correction]
  ) -> ObservedValue {
    let value = found.map { ObservedValue.value($0) } ?? .missing(missingReason(symbol))
    let due = corrections.first { $0.indicator == indicator.id && $0.region == region && $0.year == year }
    guard let due else { return value }
    guard value == .value(due.expect) else {
      failedCorrections.append(FailedCorrection(correction: due, found: found?.description ?? symbol ?? ".."))
      return value
    }
    madeCorrections.append((correction: due, locator: indicator.source?.description ?? ""))
    return .value(due.value)
  }
}
