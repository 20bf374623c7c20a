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
      differences: (row[10] as String?).map(Self.differences) ?? [:])
  }

  /// As extracts and earlier versions keep them: a line of `aspect=words` for each; nil for none.
  var differencesText: String? {
    differences.isEmpty
      ? nil : differences.map { "\($0.key.rawValue)=\($0.value)" }.sorted().joined(separator: "\n")
  }

  static func differences(_ text: String) -> [DefinitionAspect: String] {
    text.split(separator: "\n").reduce(into: [:]) { differences, line in
      let parts = line.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2, let aspect = DefinitionAspect(rawValue: parts[0]) { differences[aspect] = parts[1] }
    }
  }
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
