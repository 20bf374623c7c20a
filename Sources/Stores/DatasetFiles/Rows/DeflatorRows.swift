import CSV
import Figures
import Problems
import Schedule
import Statistics
import Values

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
