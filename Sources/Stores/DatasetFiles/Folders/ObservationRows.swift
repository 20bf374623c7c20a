import CSV
import Figures
import Foundation
import Problems
import Regions
import Schedule
import Statistics
import Values

/// Reads `observations.csv`.
struct ObservationRows {
  private let catalogue: [IndicatorID: Indicator]
  private let regions: RegionBook
  private let losing: Set<String>
  private var cells: Set<String> = []
  private(set) var rows: [DatasetObservation] = []

  init(catalogue: [IndicatorID: Indicator], regions: RegionBook, conflicts: [Conflict]) {
    self.catalogue = catalogue
    self.regions = regions
    losing = Set(conflicts.map { "\($0.dataset)|\($0.indicator)|\($0.region)|\($0.year ?? 0)|\($0.other.locator)" })
  }

  mutating func read(_ bytes: [UInt8], path: String, origin: OriginFile, _ problems: inout ProblemList) {
    do {
      let table = try CSVTable(bytes)
      for (line, fields) in try table.rows(
        "indicator", "region", "basis", "year", "value", "missing", "status", "locator")
      {
        do { rows.append(try row(fields, origin)) } catch let problem as RowProblem {
          problems.add(path, line, problem.fault)
        }
      }
    } catch { problems.add(path, error) }
  }

  private mutating func row(_ fields: [String], _ origin: OriginFile) throws -> DatasetObservation {
    guard let indicator = catalogue[IndicatorID(fields[0])] else {
      throw RowProblem(.value(.notInCatalogue(indicator: fields[0])))
    }
    guard let year = CalendarDay.year(fields[3]) else { throw RowProblem(.value(.notYear("year", fields[3]))) }
    guard let status = ObservationStatus(rawValue: fields[6]) else {
      throw RowProblem(.value(.notKnown("status", fields[6])))
    }
    let codeThen = RegionCode(fields[1])
    let region = try identity(of: codeThen, basis: fields[2], year: year)
    let value = try value(fields[4], missing: fields[5], decimals: indicator.decimals)
    guard cells.insert("\(origin.id)|\(indicator.id)|\(region)|\(year)|\(fields[7])").inserted else {
      throw RowProblem(
        .observation(
          .standsTwice(indicator: indicator.id.rawValue, region: region.rawValue, year: year, locator: fields[7])))
    }
    let scope = try origin.accountingScope?[indicator.id.rawValue].map { text in
      guard let scope = AccountingScope(rawValue: text) else {
        throw RowProblem(.value(.notKnown("accountingScope", text)))
      }
      return scope
    }
    let differences = try differences(of: indicator.id, origin)
    let key = "\(origin.id)|\(indicator.id)|\(codeThen)|\(year)|\(fields[7])"
    return DatasetObservation(
      observation: Observation(
        indicator: indicator.id, region: region, year: year, value: value, status: status, dataset: origin.id,
        locator: fields[7], known: origin.known, scope: scope,
        differences: differences),
      codeThen: codeThen, precedence: origin.precedence, preferred: !losing.contains(key))
  }

  private func differences(of indicator: IndicatorID, _ origin: OriginFile) throws -> [DefinitionAspect: String] {
    try (origin.definitions?[indicator.rawValue] ?? [:]).reduce(into: [:]) { differences, said in
      guard let aspect = DefinitionAspect(rawValue: said.key), aspect != .scope, !said.value.isEmpty else {
        throw RowProblem(.observation(.badDefinition(said.key)))
      }
      differences[aspect] = said.value
    }
  }

  /// The newest code of the municipality that had this number in the division the figure is published for.
  private func identity(of code: RegionCode, basis: String, year: Int) throws -> RegionCode {
    if code.isGroup || code.isOutsideMunicipalities { return code }
    guard basis.isEmpty || CalendarDay.year(basis) != nil else { throw RowProblem(.value(.notYear("basis", basis))) }
    let division = Division(year: CalendarDay.year(basis) ?? year)
    guard let municipality = regions.municipality(code, in: division) else {
      throw RowProblem(.observation(.noSuchNumber(code.rawValue, division: division.rawValue)))
    }
    return municipality.code
  }

  private func value(_ text: String, missing: String, decimals: Int) throws -> ObservedValue {
    if text.isEmpty {
      guard let reason = MissingReason(rawValue: missing) else {
        throw RowProblem(.observation(.noValue(reason: missing)))
      }
      return .missing(reason)
    }
    guard missing.isEmpty else { throw RowProblem(.observation(.valueAndReason)) }
    guard let value = PublishedValue(text) else { throw RowProblem(.value(.notDecimal(text))) }
    guard value.decimals <= decimals else {
      throw RowProblem(.observation(.tooManyDecimals(text, most: decimals)))
    }
    return .value(value)
  }
}
