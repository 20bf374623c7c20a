import Figures
import Regions
import Statistics
import Values

/// The figures of one key figure in one year from one source: the unit that figures are kept and read in.
///
/// A block is never changed: an edition that differs is a block of another source. Its bytes are described in
/// Documentation/figure-blocks.md.
public final class FigureBlock: Sendable {
  public let indicator: IndicatorID
  public let year: Int
  public let dataset: String
  let columns: FigureColumns

  init(_ indicator: IndicatorID, _ year: Int, _ dataset: String, _ columns: FigureColumns) {
    (self.indicator, self.year, self.dataset, self.columns) = (indicator, year, dataset, columns)
  }

  /// Numbered codes of four digits first, ascending, then other codes by their letters; of one region by locator and date.
  public var regions: [RegionCode] { columns.regions }

  /// How many figures there are, with a value or without.
  public var count: Int { regions.count }

  /// How many have a value.
  public var values: Int { columns.decimals.count { $0 != FigureColumns.noValue } }

  /// How many lead back to a place in their source.
  public var traced: Int { regions.indices.count { !columns.locators[$0].isEmpty } }

  /// The first day on which any was known, with a value or without.
  public var firstKnown: String { columns.known.values.min() ?? "" }

  /// The first day on which any with a value was known; nil where none has one.
  public var firstValue: String? {
    if columns.known.values.count == 1 { return values > 0 ? columns.known.values[0] : nil }
    return regions.indices.filter(hasValue).map(known).min()
  }

  /// Whether a figure has a value.
  public func hasValue(_ index: Int) -> Bool { columns.decimals[index] != FigureColumns.noValue }

  /// The day a figure became known; ISO 8601.
  func known(_ index: Int) -> String { columns.known[index] }

  /// One figure as its source published it.
  public func observation(_ index: Int) -> Observation {
    Observation(
      indicator: indicator, region: regions[index], year: year, value: value(index), status: columns.statuses[index],
      dataset: dataset, locator: columns.locators[index], known: columns.known[index],
      scope: columns.scopes[index],
      differences: columns.differences[index])
  }

  /// One figure with what decides whether it is chosen.
  public func stored(_ index: Int) -> StoredObservation {
    StoredObservation(
      observation: observation(index), codeThen: columns.codesThen[index] ?? regions[index],
      precedence: columns.precedences[index], preferred: columns.preferred[index])
  }

  private func value(_ index: Int) -> ObservedValue {
    hasValue(index)
      ? .value(PublishedValue(mantissa: columns.mantissas[index], decimals: Int(columns.decimals[index])))
      : .missing(columns.missing[index])
  }

  /// Where a region's figures stand; empty for none.
  public func indices(of region: RegionCode) -> Range<Int> {
    let key = RegionKey(region)
    let first = regions.partitioningIndex { RegionKey($0) >= key }
    let end = regions[first...].firstIndex { $0 != region } ?? regions.endIndex
    return first..<end
  }
}
