import Figures
import Regions
import Statistics

/// What a block holds of its figures, a column for each thing, all of the same length.
struct FigureColumns: Sendable {
  let regions: [RegionCode]
  /// The scaled integers; 0 where there is no value.
  let mantissas: [Int64]
  /// How many decimals each has; `noValue` where there is no value.
  let decimals: [UInt8]
  let missing: Runs<MissingReason>
  let statuses: Runs<ObservationStatus>
  let locators: Runs<String>
  let known: Runs<String>
  let precedences: Runs<Int>
  let preferred: Runs<Bool>
  let scopes: Runs<AccountingScope?>
  let differences: Runs<[DefinitionAspect: String]>
  /// The codes as published, where they are not the newest.
  let codesThen: Runs<RegionCode?>

  static let noValue: UInt8 = 255

  /// Of figures in the order of a block.
  init(_ rows: [StoredObservation]) {
    let cells = rows.map(\.observation)
    regions = cells.map(\.region)
    mantissas = cells.map { $0.value.number?.mantissa ?? 0 }
    decimals = cells.map { $0.value.number.map { UInt8($0.decimals) } ?? Self.noValue }
    missing = Runs(cells.map { $0.value.missingReason ?? .notAvailable })
    statuses = Runs(cells.map(\.status))
    locators = Runs(cells.map(\.locator))
    known = Runs(cells.map(\.known))
    precedences = Runs(rows.map(\.precedence))
    preferred = Runs(rows.map(\.preferred))
    scopes = Runs(cells.map(\.scope))
    differences = Runs(cells.map(\.differences))
    codesThen = Runs(rows.map { $0.codeThen == $0.observation.region ? nil : $0.codeThen })
  }
}
