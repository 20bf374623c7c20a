import CSV
import Figures
import Problems
import Regions
import Schedule
import Statistics
import Values

/// Reads `value-corrections.csv`: values that a publisher has sent wrong, to be put right as answers are taken in.
public enum ValueCorrectionRows {
  /// The kind it has in `origin.json`.
  public static let kind = "value-corrections"

  /// Reads corrections that have been checked before, as the store keeps them; `isKnown` tells of an indicator's id.
  public static func read(_ bytes: [UInt8], path: String, isKnown: (String) -> Bool, regions: RegionBook) throws
    -> [Correction]
  {
    var problems = ProblemList()
    let corrections = read(bytes, path: path, isKnown: isKnown, regions: regions, &problems)
    try problems.throwIfAny()
    return corrections
  }

  static func read(
    _ bytes: [UInt8], path: String, isKnown: (String) -> Bool, regions: RegionBook, _ problems: inout ProblemList
  ) -> [Correction] {
    var corrections: [Correction] = []
    do {
      for (line, fields) in try CSVTable(bytes).rows(
        ["indicator", "region", "year", "expect", "value", "reason_nb", "reason_en"], optional: ["reason_nn"])
      {
        do {
          let correction = try correction(fields, isKnown, regions)
          guard !corrections.contains(where: { $0.isAboutSameCell(as: correction) }) else {
            throw RowProblem(
              .method(.correctedTwice(indicator: fields[0], region: fields[1], year: fields[2])))
          }
          corrections.append(correction)
        } catch let problem as RowProblem { problems.add(path, line, problem.fault) }
      }
    } catch { problems.add(path, error) }
    return corrections
  }

  private static func correction(
    _ field: [String], _ isKnown: (String) -> Bool, _ regions: RegionBook
  ) throws -> Correction {
    guard isKnown(field[0]) else { throw RowProblem(.value(.notInCatalogue(indicator: field[0]))) }
    let region = RegionCode(field[1])
    guard regions.municipality(region) != nil || regions.groupNames[region] != nil else {
      throw RowProblem(.method(.noRegion(field[1])))
    }
    guard let year = CalendarDay.year(field[2]) else { throw RowProblem(.value(.notYear("year", field[2]))) }
    guard let expect = PublishedValue(field[3]), let value = PublishedValue(field[4]), expect != value else {
      throw RowProblem(.method(.notTwoNumbers(expect: field[3], value: field[4])))
    }
    guard !field[5].isEmpty, !field[6].isEmpty else { throw RowProblem(.value(.noReason)) }
    return Correction(
      indicator: IndicatorID(field[0]), region: region, year: year, expect: expect, value: value,
      reason: Multilingual(nb: field[5], orEmpty: field[7], en: field[6]))
  }
}

extension Correction {
  fileprivate func isAboutSameCell(as other: Correction) -> Bool {
    indicator == other.indicator && region == other.region && year == other.year
  }
}
