import CSV
import Figures
import Foundation
import Problems
import Regions
import Schedule
import Statistics
import Values

/// Reads `indicators.csv`.
public enum IndicatorRows {
  private static let columns = [
    "id", "topic", "label_nb", "label_en", "short_nb", "short_en", "unit", "decimals", "additive", "direction", "scope",
    "counted", "table", "code", "code_dimension", "other_selections", "verification", "definition_nb", "definition_en",
    "direction_reason_nb", "direction_reason_en", "population_basis", "period",
  ]
  private static let nynorsk = ["label_nn", "short_nn", "definition_nn", "direction_reason_nn"]

  /// Reads a catalogue that has been checked before, as the store keeps it.
  public static func read(_ bytes: [UInt8], path: String) throws -> [Indicator] {
    var problems = ProblemList()
    var known: Set<String> = []
    let indicators = read(bytes, path: path, known: &known, &problems)
    try problems.throwIfAny()
    return indicators
  }

  /// `known` are the ids that files before this one have given.
  static func read(
    _ bytes: [UInt8], path: String, known: inout Set<String>, _ problems: inout ProblemList
  ) -> [Indicator] {
    var indicators: [Indicator] = []
    do {
      for (line, fields) in try CSVTable(bytes).rows(columns, optional: nynorsk) {
        do {
          let indicator = try indicator(fields)
          guard known.insert(indicator.id).inserted else {
            throw RowProblem(.catalogue(.indicatorTwice(indicator.id)))
          }
          indicators.append(indicator)
        } catch let problem as RowProblem { problems.add(path, line, problem.fault) }
      }
    } catch { problems.add(path, error) }
    return indicators
  }

  private static func indicator(_ field: [String]) throws -> Indicator {
    guard let unit = Unit(rawValue: field[6]) else { throw RowProblem(.value(.notKnown("unit", field[6]))) }
    guard let decimals = Int(field[7]), (0...6).contains(decimals) else {
      throw RowProblem(.catalogue(.badDecimals(field[7])))
    }
    guard let isAdditive = Bool(field[8]) else { throw RowProblem(.value(.notTrueOrFalse("additive", field[8]))) }
    guard let direction = direction(field[9]) else { throw RowProblem(.value(.notKnown("direction", field[9]))) }
    guard let scope = AccountingScope(rawValue: field[10]) else {
      throw RowProblem(.value(.notKnown("scope", field[10])))
    }
    guard !field[2].isEmpty, !field[3].isEmpty, !field[4].isEmpty, !field[5].isEmpty else {
      throw RowProblem(.catalogue(.noLabel))
    }
    return Indicator(
      id: field[0], topic: field[1], label: Multilingual(nb: field[2], orEmpty: field[23], en: field[3]),
      shortLabel: Multilingual(nb: field[4], orEmpty: field[24], en: field[5]), unit: unit, decimals: decimals,
      direction: direction,
      directionReason: Multilingual(nb: field[19], orEmpty: field[26], en: field[20]), scope: scope, counted: field[11],
      source: try tableCode(Array(field[12...15])), verification: field[16],
      definition: Multilingual(nb: field[17], orEmpty: field[25], en: field[18]), isAdditive: isAdditive,
      populationBasis: field[21], period: field[22])
  }

  /// Table, code, the code's dimension, and `Dimension=code;Dimension=code`; nil without a table and a code.
  private static func tableCode(_ field: [String]) throws -> TableCode? {
    guard !field[0].isEmpty, !field[1].isEmpty else { return nil }
    var selections: [String: String] = [:]
    for selection in field[3].split(separator: ";") {
      let parts = selection.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { throw RowProblem(.catalogue(.badSelection(String(selection)))) }
      selections[parts[0]] = parts[1]
    }
    return TableCode(table: field[0], code: field[1], dimension: field[2], selections: selections)
  }

  private static func direction(_ text: String) -> Direction? {
    switch text {
    case "higherIsBetter": return .higherIsBetter
    case "lowerIsBetter": return .lowerIsBetter
    case "neutral": return .neutral
    default: break
    }
    guard text.hasPrefix("withinBand("), text.hasSuffix(")") else { return nil }
    let bounds = text.dropFirst("withinBand(".count).dropLast().split(separator: " ").compactMap { PublishedValue($0) }
    return bounds.count == 2 && bounds[0] <= bounds[1] ? .withinBand(lower: bounds[0], upper: bounds[1]) : nil
  }
}

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
      region: RegionCode(field[0]), indicator: field[1], bound: try bound(field), tolerance: tolerance, basis: basis,
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

/// Reads `corrections.json`.
public enum CorrectionFile {
  private struct File: Decodable {
    struct Side: Decodable {
      let value: String
      let locator: String
    }
    struct Entry: Decodable {
      let id: String
      let indicator: String
      let region: String
      let year: Int?
      let chosen: Side
      let other: Side
      let reason: OriginFile.Text
    }
    let conflicts: [Entry]
  }

  static func read(_ bytes: [UInt8], path: String, dataset: String, _ problems: inout ProblemList) -> [Conflict] {
    do {
      return try JSONDecoder().decode(File.self, from: Data(bytes)).conflicts.map { entry in
        if let year = entry.year, !CalendarDay.plausibleYears.contains(year) {
          problems.add(path, nil, .method(.notYearOf(String(entry.id.prefix(40)), year: year)))
        }
        return Conflict(
          id: entry.id, indicator: entry.indicator, region: RegionCode(entry.region), year: entry.year,
          dataset: dataset,
          chosen: Conflict.Side(value: entry.chosen.value, locator: entry.chosen.locator),
          other: Conflict.Side(value: entry.other.value, locator: entry.other.locator),
          reason: .recorded(entry.reason.bilingual))
      }
    } catch {
      problems.add(path, error)
      return []
    }
  }
}
