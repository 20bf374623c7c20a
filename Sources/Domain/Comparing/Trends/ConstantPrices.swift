import Figures
import Statistics

/// Amounts in the kroner of one year (METHODS, section 14): amounts only, never ratios of amounts.
public struct ConstantPrices: Sendable, Equatable {
  public let deflator: Deflator
  /// The year whose kroner amounts are told in.
  public let base: Int

  /// Nil where the index lacks the year.
  public init?(_ deflator: Deflator, base: Int) {
    guard deflator.index[base] != nil else { return nil }
    self.deflator = deflator
    self.base = base
  }

  /// An amount of a year in the base year's kroner; nil where the index lacks the year.
  public func real(_ amount: PublishedValue, of year: Int) -> PublishedValue? {
    deflator.real(amount, of: year, in: base)
  }

  /// The years of a series in these prices whose published amount is too large to be brought to them.
  public func tooLarge(in real: Trend) -> [Int] {
    real.points.filter { point in
      point.value == nil && deflator.index[point.year] != nil && point.observation?.value.number != nil
    }.map(\.year)
  }
}

extension Trend {
  /// The series in the kroner of one year; a year that the index lacks has no value.
  public func `in`(_ prices: ConstantPrices) -> Trend {
    Trend(
      points: points.map { point in
        let value = point.value.flatMap { prices.real($0, of: point.year) }
        return TrendPoint(
          year: point.year, value: value, missing: value == nil ? point.missing ?? .notAvailable : nil,
          status: value == nil ? nil : point.status, basis: point.basis, observation: point.observation)
      }, breaks: breaks, leftOut: leftOut)
  }
}

extension Trend {
  /// Whether figures are adjusted for need: need is reckoned anew each year, so they are no series.
  public func isNeedAdjusted(_ indicator: Indicator) -> Bool {
    let words = [indicator.counted] + points.compactMap { $0.observation?.differences[.counted] }
    return words.contains { word in
      ["need-adjusted", "behovskorrigert", "behovsjustert"].contains { word.lowercased().contains($0) }
    }
  }
}
