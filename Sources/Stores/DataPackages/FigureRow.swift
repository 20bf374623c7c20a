import Figures
import Problems
import Regions
import Schedule
import Statistics
import Values

/// Makes figures of a package's rows.
struct FigureRow {
  let indicators: [IndicatorID: Indicator]
  let regions: RegionBook
  /// ISO 8601: nothing has become known later.
  let latest: String

  /// Throws `RowFault` with the first thing that is wrong.
  func figure(_ field: [String]) throws(RowFault) -> StoredObservation {
    guard indicators[IndicatorID(field[0])] != nil else { throw RowFault(.value(.notInCatalogue(indicator: field[0]))) }
    guard let year = CalendarDay.year(field[1]) else { throw RowFault(.value(.notYear("year", field[1]))) }
    guard let status = ObservationStatus(rawValue: field[6]) else {
      throw RowFault(.value(.notKnown("status", field[6])))
    }
    guard CalendarDay.isWritten(field[9]) else { throw RowFault(.value(.notDate("known", field[9]))) }
    guard field[9] <= latest else { throw RowFault(.package(.ahead("known", field[9]))) }
    guard let precedence = Int(field[10]), (0...Int(Int32.max)).contains(precedence) else {
      throw RowFault(.package(.notWholeNumber("precedence", field[10])))
    }
    guard Precedence.possible(for: field[7]).contains(precedence) else {
      throw RowFault(.package(.otherRank(precedence, dataset: String(field[7].prefix(60)))))
    }
    guard let preferred = Bool(field[11]) else { throw RowFault(.value(.notTrueOrFalse("preferred", field[11]))) }
    guard let differences = [DefinitionAspect: String](packaged: field[13]) else {
      throw RowFault(.observation(.badDefinition(field[13])))
    }
    let observation = Observation(
      indicator: IndicatorID(field[0]), region: try region(field[2]), year: year, value: try value(field[4], field[5]),
      status: status, dataset: field[7], locator: field[8], known: field[9], scope: try scope(field[12]),
      differences: differences)
    return StoredObservation(
      observation: observation, codeThen: RegionCode(field[3]), precedence: precedence, preferred: preferred)
  }

  private func region(_ code: String) throws(RowFault) -> RegionCode {
    let region = RegionCode(code)
    guard regions.municipality(region) != nil || region.isGroup || region.isOutsideMunicipalities
    else { throw RowFault(.catalogue(.notNewestCode(region: code))) }
    return region
  }

  private func value(_ text: String, _ missing: String) throws(RowFault) -> ObservedValue {
    if text.isEmpty {
      guard let reason = MissingReason(rawValue: missing) else {
        throw RowFault(.observation(.noValue(reason: missing)))
      }
      return .missing(reason)
    }
    guard missing.isEmpty else { throw RowFault(.observation(.valueAndReason)) }
    guard let value = PublishedValue(text) else { throw RowFault(.value(.notDecimal(text))) }
    return .value(value)
  }

  private func scope(_ text: String) throws(RowFault) -> AccountingScope? {
    guard !text.isEmpty else { return nil }
    guard let scope = AccountingScope(rawValue: text) else { throw RowFault(.value(.notKnown("scope", text))) }
    return scope
  }
}

/// What is wrong with one row.
struct RowFault: Error {
  let fault: DatasetFault
  init(_ fault: DatasetFault) { self.fault = fault }
}
