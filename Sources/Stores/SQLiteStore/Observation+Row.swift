import FigureBlocks
import Figures
import GRDB
import Regions
import Statistics
import Values

extension Observation {
  /// A figure from a row of the table that figures were in before there were blocks.
  init(row: Row, indicator: IndicatorID) throws {
    guard let value = ObservedValue(mantissa: row[2], decimals: row[3], missing: row[4]),
      let status = ObservationStatus(rawValue: row[5])
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an observation of \(indicator) cannot be read") }
    self.init(
      indicator: indicator, region: RegionCode(row[0] as String), year: row[1], value: value, status: status,
      dataset: row[6],
      locator: row[7], known: row[8], scope: (row[9] as String?).flatMap(AccountingScope.init(rawValue:)),
      differences: (row[10] as String?).map(DifferencesText.read) ?? [:])
  }

  /// As extracts and earlier versions keep them; nil for none.
  var differencesText: String? { differences.isEmpty ? nil : DifferencesText.text(differences) }
}

extension ObservedValue {
  init?(mantissa: Int64?, decimals: Int?, missing: String?) {
    if let mantissa, let decimals {
      guard let number = PublishedValue(stored: mantissa, decimals: decimals) else { return nil }
      self = .value(number)
    } else if let reason = missing.flatMap(MissingReason.init(rawValue:)) {
      self = .missing(reason)
    } else {
      return nil
    }
  }
}
