import CSV
import Figures
import Problems
import Statistics
import Values

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
      return Denominator(indicator: IndicatorID(field[0]), denominator: field[1], yearOffset: offset, factor: factor)
    }
    try problems.throwIfAny()
    return denominators
  }
}
