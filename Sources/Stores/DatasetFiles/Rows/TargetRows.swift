import CSV
import Figures
import Foundation
import Problems
import Regions
import Schedule
import Statistics
import Values

/// Reads `targets.csv`.
public enum TargetRows {
  private static let columns = [
    "region", "indicator", "kind", "strict", "target", "lower", "upper", "tolerance", "basis", "decided_by_nb",
    "decided_by_en", "decided_on", "valid_from", "valid_to", "locator",
  ]

  /// Reads targets that have been checked before, as the store keeps them; `isKnown` tells of an indicator's id.
  public static func read(_ bytes: [UInt8], path: String, dataset: String, isKnown: (String) -> Bool) throws
    -> [Target]
  {
    var problems = ProblemList()
    let targets = read(bytes, path: path, dataset: dataset, isKnown: isKnown, &problems)
    try problems.throwIfAny()
    return targets
  }

  static func read(
    _ bytes: [UInt8], path: String, dataset: String, isKnown: (String) -> Bool,
    isMunicipality: (RegionCode) -> Bool = { _ in true }, _ problems: inout ProblemList
  ) -> [Target] {
    var targets: [Target] = []
    do {
      for (line, fields) in try CSVTable(bytes).rows(columns, optional: ["decided_by_nn"]) {
        do {
          let target = try target(fields, dataset, isKnown)
          guard isMunicipality(target.region) else {
            throw RowProblem(.catalogue(.notNewestCode(region: target.region.rawValue)))
          }
          targets.append(target)
        } catch let problem as RowProblem { problems.add(path, line, problem.fault) }
      }
    } catch { problems.add(path, error) }
    return targets
  }

  private static func target(_ field: [String], _ dataset: String, _ isKnown: (String) -> Bool) throws -> Target {
    guard isKnown(field[1]) else { throw RowProblem(.value(.notInCatalogue(indicator: field[1]))) }
    guard let basis = TargetBasis(rawValue: field[8]) else { throw RowProblem(.value(.notKnown("basis", field[8]))) }
    let tolerance = try optional(field[7]) { PublishedValue($0) }
    guard tolerance?.isNegative != true else { throw RowProblem(.value(.belowZero("tolerance", field[7]))) }
    guard field[11].isEmpty || CalendarDay.isWritten(field[11]) else {
      throw RowProblem(.value(.notDate("decided_on", String(field[11].prefix(40)))))
    }
    let from = try year(field[12], "valid_from")
    let to = try year(field[13], "valid_to")
    if let from, let to, from > to { throw RowProblem(.catalogue(.endsBeforeItBegins(to: to, from: from))) }
    return Target(
      region: RegionCode(field[0]), indicator: IndicatorID(field[1]), bound: try bound(field), tolerance: tolerance,
      basis: basis,
      decidedBy: Multilingual(nb: field[9], orEmpty: field[15], en: field[10]),
      decidedOn: field[11].isEmpty ? nil : field[11],
      validFrom: from, validTo: to, dataset: dataset, locator: field[14])
  }

  private static func year(_ text: String, _ column: String) throws -> Int? {
    if text.isEmpty { return nil }
    guard let year = CalendarDay.year(text) else { throw RowProblem(.value(.notYear(column, String(text.prefix(40))))) }
    return year
  }

  private static func bound(_ field: [String]) throws -> TargetBound {
    guard let strict = Bool(field[3]) else { throw RowProblem(.value(.notTrueOrFalse("strict", field[3]))) }
    switch (field[2], PublishedValue(field[4]), PublishedValue(field[5]), PublishedValue(field[6])) {
    case ("floor", let limit?, nil, nil): return .floor(limit, strict: strict)
    case ("ceiling", let limit?, nil, nil): return .ceiling(limit, strict: strict)
    case ("band", nil, let lower?, let upper?) where lower <= upper: return .band(lower: lower, upper: upper)
    default:
      throw RowProblem(
        .catalogue(.boundMismatch(kind: field[2], target: field[4], lower: field[5], upper: field[6])))
    }
  }

  private static func optional<Value>(_ text: String, _ read: (String) -> Value?) throws -> Value? {
    if text.isEmpty { return nil }
    guard let value = read(text) else { throw RowProblem(.value(.notNumber(text))) }
    return value
  }
}
