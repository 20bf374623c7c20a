import CSV
import Figures
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
            throw RowProblem("\(fields[0]) of \(fields[1]) in \(fields[2]) is corrected twice")
          }
          corrections.append(correction)
        } catch let problem as RowProblem { problems.add(path, line, problem.text) }
      }
    } catch { problems.add(path, error) }
    return corrections
  }

  private static func correction(
    _ field: [String], _ isKnown: (String) -> Bool, _ regions: RegionBook
  ) throws -> Correction {
    guard isKnown(field[0]) else { throw RowProblem("indicator '\(field[0])' is not in the catalogue") }
    let region = RegionCode(field[1])
    guard regions.municipality(region) != nil || regions.groupNames[region] != nil else {
      throw RowProblem("region '\(field[1])' is neither the newest code of a municipality nor a group")
    }
    guard let year = CalendarDay.year(field[2]) else { throw RowProblem("year '\(field[2])' is not a year") }
    guard let expect = PublishedValue(field[3]), let value = PublishedValue(field[4]), expect != value else {
      throw RowProblem("expect '\(field[3])' and value '\(field[4])' are not two decimal numbers that differ")
    }
    guard !field[5].isEmpty, !field[6].isEmpty else { throw RowProblem("a reason is empty") }
    return Correction(
      indicator: field[0], region: region, year: year, expect: expect, value: value,
      reason: Multilingual(nb: field[5], orEmpty: field[7], en: field[6]))
  }
}

extension Correction {
  fileprivate func isAboutSameCell(as other: Correction) -> Bool {
    indicator == other.indicator && region == other.region && year == other.year
  }
}
