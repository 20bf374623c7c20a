import Figures
import Problems
import Regions
import Statistics
import Values

/// The figures of an imported file, in the order of indicator, year and region, each cell once.
public struct ImportedFigures: Sendable {
  let catalogue: [Indicator]
  public let figures: [ImportedFigure]

  /// The id of a figure's indicator.
  public func indicator(of figure: ImportedFigure) -> Indicator { catalogue[Int(figure.indicator)] }
}

extension RowReader {
  /// A value at no more decimals than its indicator has: zeros beyond them say nothing, all else is refused.
  func fitted(_ number: TypedNumber, to indicator: Indicator) throws(RowRefusal) -> PublishedValue {
    guard number.value.decimals > indicator.decimals else { return number.value }
    if number.mayBeThousands {
      throw refusal(
        .value, .decimals, .figure(.maybeThousands(indicator: indicator.id.rawValue, decimals: indicator.decimals)))
    }
    let short = number.value.trimmed(toAtLeast: indicator.decimals)
    guard short.decimals <= indicator.decimals else {
      throw refusal(
        .value, .decimals,
        .figure(.tooManyDecimals(number.value.decimals, indicator: indicator.id.rawValue, limit: indicator.decimals)))
    }
    return short
  }
}
