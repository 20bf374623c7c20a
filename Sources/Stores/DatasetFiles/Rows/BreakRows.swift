import CSV
import Figures
import Problems
import Schedule
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
