import CComparator

/// A block of observations: every region, indicator and year that was asked for.
///
/// The values lie in memory the host lends until the call returns; after it there are none.
public final class Observations {
  public let regions: [String]
  public let indicators: [String]
  public let years: [Int]
  private let places: (regions: [String: Int], indicators: [String: Int], years: [Int: Int])
  private var values: UnsafeBufferPointer<Double>
  private var statuses: UnsafeBufferPointer<UInt8>

  init(_ block: maalestokk_observations) throws {
    let index = try MessageJSON.decode(
      ObservationQuery.self, from: Array(UnsafeBufferPointer(start: block.index, count: block.index_length)))
    guard index.regions.count == Int(block.region_count), index.indicators.count == Int(block.indicator_count),
      index.years.count == Int(block.year_count)
    else { throw HostError.malformed("the block of observations has another size than its index") }
    regions = index.regions
    indicators = index.indicators
    years = index.years
    places = (Self.places(regions), Self.places(indicators), Self.places(years))
    let cells = regions.count * indicators.count * years.count
    values = UnsafeBufferPointer(start: block.values, count: cells)
    statuses = UnsafeBufferPointer(start: block.statuses, count: cells)
  }

  /// The published value, or nil where there is none.
  public func value(region: String, indicator: String, year: Int) -> Double? {
    guard let cell = cell(region, indicator, year), values.indices.contains(cell), !values[cell].isNaN else {
      return nil
    }
    return values[cell]
  }

  /// The status byte of comparator.h; "not in data" for what was not asked for.
  public func status(region: String, indicator: String, year: Int) -> UInt8 {
    guard let cell = cell(region, indicator, year), statuses.indices.contains(cell) else {
      return UInt8(MAALESTOKK_MISSING_NOT_IN_DATA)
    }
    return statuses[cell]
  }

  func end() {
    values = UnsafeBufferPointer(start: nil, count: 0)
    statuses = UnsafeBufferPointer(start: nil, count: 0)
  }

  private func cell(_ region: String, _ indicator: String, _ year: Int) -> Int? {
    guard let region = places.regions[region], let indicator = places.indicators[indicator],
      let year = places.years[year]
    else { return nil }
    return (region * indicators.count + indicator) * years.count + year
  }

  private static func places<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, keys.indices), uniquingKeysWith: { first, _ in first })
  }
}
