import Figures
import Foundation
import Problems
import Regions
import Schedule
import Values

/// Reads `corrections.json`.
public enum CorrectionFile {
  private struct File: Decodable {
    struct Side: Decodable {
      let value: String
      let locator: String
    }
    struct Entry: Decodable {
      let id: String
      let indicator: IndicatorID
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
