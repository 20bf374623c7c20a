import Figures
import Statistics

extension Indicator {
  /// A statistic of its figures with one decimal more than they are published with at most, kroner with none: no more is known.
  public func told(_ statistic: PublishedValue) -> PublishedValue {
    let most = [.nok, .thousandNOK].contains(unit) ? decimals : decimals + 1
    return statistic.rounded(to: most).trimmed(toAtLeast: decimals)
  }
}
