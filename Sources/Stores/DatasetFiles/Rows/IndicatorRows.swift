import CSV
import Figures
import Foundation
import Problems
import Statistics
import Values

/// Reads `indicators.csv`.
public enum IndicatorRows {
  private static let columns = [
    "id", "topic", "label_nb", "label_en", "short_nb", "short_en", "unit", "decimals", "additive", "direction", "scope",
    "counted", "table", "code", "code_dimension", "other_selections", "verification", "definition_nb", "definition_en",
    "direction_reason_nb", "direction_reason_en", "population_basis", "period",
  ]
  /// Nynorsk, and the formula of what is reckoned from others.
  private static let optional = [
    "label_nn", "short_nn", "definition_nn", "direction_reason_nn", "numerator", "denominator", "factor",
  ]

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
      for (line, fields) in try CSVTable(bytes).rows(columns, optional: optional) {
        do {
          let indicator = try indicator(fields)
          guard known.insert(indicator.id.rawValue).inserted else {
            throw RowProblem(.catalogue(.indicatorTwice(indicator.id.rawValue)))
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
      id: IndicatorID(field[0]), topic: field[1], label: Multilingual(nb: field[2], orEmpty: field[23], en: field[3]),
      shortLabel: Multilingual(nb: field[4], orEmpty: field[24], en: field[5]), unit: unit, decimals: decimals,
      direction: direction,
      directionReason: Multilingual(nb: field[19], orEmpty: field[26], en: field[20]), scope: scope, counted: field[11],
      source: try tableCode(Array(field[12...15])), verification: field[16],
      definition: Multilingual(nb: field[17], orEmpty: field[25], en: field[18]), isAdditive: isAdditive,
      populationBasis: field[21], period: field[22],
      formula: try FormulaText(numerator: field[27], denominator: field[28], factor: field[29]).formula)
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
