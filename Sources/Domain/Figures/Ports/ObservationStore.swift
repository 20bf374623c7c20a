import Regions
import Values

/// The storage port: figures as they were known on a date.
///
/// Where several sources give the same cell, the chosen one is: not a comparator's own, nor the losing side of a recorded
/// conflict; then the publisher's own answer before any copy, whatever their dates; then the one known last; then the one
/// whose dataset has precedence. `asOf` is an ISO date or nil for now.
public protocol ObservationStore: Sendable {
  /// The chosen observation of each region for an indicator in a year.
  func observations(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: Observation]
  /// The chosen observation of each year for an indicator in a region.
  func series(of indicator: IndicatorID, in region: RegionCode, asOf: String?) throws -> [Int: Observation]
  /// The chosen observation of each region and year, for an indicator over a span of years, in one reading.
  func histories(of indicator: IndicatorID, in regions: Set<RegionCode>, years: ClosedRange<Int>, asOf: String?) throws
    -> [RegionCode: [Int: Observation]]
  /// The years in which anyone has a value of an indicator, ascending.
  func years(of indicator: IndicatorID, asOf: String?) throws -> [Int]
  /// Whether anyone has a value of anything in a year.
  func hasValues(in year: Int, asOf: String?) throws -> Bool
  /// For each indicator the newest year in which a region has a value, not after `latest`.
  func newestYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID: Int]
  /// The same, of years in which any other region has a value too.
  func newestSharedYears(in region: RegionCode, notAfter latest: Int?, asOf: String?) throws -> [IndicatorID: Int]
  /// Everything every source says of one cell, the chosen one first.
  func versions(of indicator: IndicatorID, in region: RegionCode, year: Int, asOf: String?) throws -> [Observation]
  /// Everything every source says of an indicator in a year, by region, the chosen one first.
  func sources(of indicator: IndicatorID, in year: Int, asOf: String?) throws -> [RegionCode: [Observation]]
  /// Everything every source says of an indicator in some regions over a span of years, the chosen one first; of all
  /// regions for nil.
  func sources(of indicator: IndicatorID, in regions: Set<RegionCode>?, years: ClosedRange<Int>, asOf: String?) throws
    -> [RegionCode: [Int: [Observation]]]
  /// Contradictions recorded about an indicator.
  func conflicts(about indicator: IndicatorID) throws -> [Conflict]
  /// The words of a dataset's source that a locator points to; nil where it has no copy of them.
  func passage(_ locator: String, of dataset: String) throws -> Passage?
  /// The hash of a dataset's file of observations, lower-case hexadecimal SHA-256.
  func sha256(of dataset: String) throws -> String?
  /// Where the figures of a dataset come from.
  func origin(of dataset: String) throws -> Origin?
  /// The same figures without the imports and answers that were taken in after a day; `date` is ISO 8601.
  func takenIn(by date: String) -> any ObservationStore
}
