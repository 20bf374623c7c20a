import CSV
import Figures
import Problems
import Regions
import Schedule

/// Reads `register.csv`: one row for each municipality in a public register on a day.
public enum RegisterRows {
  public static let kind = "register"

  /// The registers of a file; throws `DatasetProblem` naming every row that cannot be read.
  public static func read(
    _ bytes: [UInt8], path: String, dataset: String, regions: RegionBook
  ) throws -> [PublicRegister] {
    var problems = ProblemList()
    let registers = read(bytes, path: path, dataset: dataset, regions: regions, &problems)
    try problems.throwIfAny()
    return registers
  }

  static func read(
    _ bytes: [UInt8], path: String, dataset: String, regions: RegionBook, _ problems: inout ProblemList
  ) -> [PublicRegister] {
    struct Place: Hashable {
      let kind: PublicRegister.Kind
      let date: String
    }
    var letters: [Place: [RegionCode: [String]]] = [:]
    do {
      for (line, field) in try CSVTable(bytes).rows("register", "region", "date", "letters") {
        if let fault = fault(field, regions) {
          problems.add(path, line, fault)
        } else if let kind = PublicRegister.Kind(rawValue: field[0]) {
          let found = field[3].split(separator: " ").map(String.init)
          letters[Place(kind: kind, date: field[2]), default: [:]][RegionCode(field[1])] = found
        }
      }
    } catch { problems.add(path, error) }
    return letters.map { PublicRegister(kind: $0.kind, date: $0.date, dataset: dataset, letters: $1) }.sorted {
      ($0.kind.rawValue, $0.date) < ($1.kind.rawValue, $1.date)
    }
  }

  private static func fault(_ field: [String], _ regions: RegionBook) -> DatasetFault? {
    if PublicRegister.Kind(rawValue: field[0]) == nil { return .value(.notKnown("register", field[0])) }
    if regions.municipality(RegionCode(field[1])) == nil { return .catalogue(.notNewestCode(region: field[1])) }
    if !CalendarDay.isWritten(field[2]) { return .value(.notDate("date", field[2])) }
    let isLettered = field[3].split(separator: " ").allSatisfy { $0.count == 1 && ("a"..."z").contains($0) }
    return isLettered ? nil : .value(.notKnown("letters", field[3]))
  }
}
