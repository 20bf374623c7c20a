import CSV
import Figures
import Problems
import Schedule
import Statistics
import Values

/// Reads `breaks.csv`.
public enum BreakRows {
  /// Reads breaks; throws naming the file and line of what cannot be read.
  public static func read(_ bytes: [UInt8], path: String) throws -> [DefinitionBreak] {
    var problems = ProblemList()
    let breaks = try CSVTable(bytes).rows(
      ["reach", "year", "reason_nb", "reason_en", "source"], optional: ["reason_nn"]
    ).compactMap {
      line, field -> DefinitionBreak? in
      guard let reach = reach(field[0]), let year = CalendarDay.year(field[1]), !field[2...4].contains("") else {
        problems.add(path, line, .method(.badBreak(reach: field[0], year: field[1])))
        return nil
      }
      return DefinitionBreak(
        reach: reach, year: year, reason: Multilingual(nb: field[2], orEmpty: field[5], en: field[3]), source: field[4])
    }
    try problems.throwIfAny()
    return breaks
  }

  private static func reach(_ text: String) -> DefinitionBreak.Reach? {
    if text == "accounts" { return .accounts }
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("topic", 2): return .topic(parts[1])
    case ("indicator", 2): return .indicator(parts[1])
    default: return nil
    }
  }
}

/// Reads `denominators.csv`.
public enum DenominatorRows {
  /// Reads denominators; throws naming the file and line of what cannot be read.
  public static func read(_ bytes: [UInt8], path: String) throws -> [Denominator] {
    var problems = ProblemList()
    let denominators = try CSVTable(bytes).rows("indicator", "denominator", "year_offset", "factor").compactMap {
      line, field -> Denominator? in
      guard let offset = Int(field[2]), (-10...10).contains(offset), let factor = PublishedValue(field[3]) else {
        problems.add(path, line, .method(.badDenominator(offset: field[2], factor: field[3])))
        return nil
      }
      return Denominator(indicator: field[0], denominator: field[1], yearOffset: offset, factor: factor)
    }
    try problems.throwIfAny()
    return denominators
  }
}

/// Reads `deflator.csv`: the index of municipalities' costs.
public enum DeflatorRows {
  /// Reads the index; `version` is the dataset's id and the date it was retrieved.
  public static func read(_ bytes: [UInt8], path: String, version: String) throws -> Deflator {
    var problems = ProblemList()
    var index: [Int: PublishedValue] = [:]
    var estimates: Set<Int> = []
    for (line, field) in try CSVTable(bytes).rows("year", "municipal_deflator_index_2025_100", "status") {
      guard let year = CalendarDay.year(field[0]), let value = PublishedValue(field[1]), !value.isNegative,
        !value.isZero
      else {
        problems.add(path, line, .method(.badIndex(year: field[0], index: field[1])))
        continue
      }
      index[year] = value
      if field[2].contains("estimate") { estimates.insert(year) }
    }
    try problems.throwIfAny()
    return Deflator(
      name: Multilingual(nb: "Kommunal deflator", nn: "Kommunal deflator", en: "Municipal deflator"), version: version,
      index: index,
      estimates: estimates)
  }
}
