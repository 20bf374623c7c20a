import CSV
import Crypto
import Figures
import Foundation
import Problems
import Regions
import Schedule
import Values

/// The tables of a package beside its figures: datasets, their files, and what contradicts in them.
struct DatasetTables {
  private(set) var datasets: [PackagedDataset] = []

  init(
    _ folder: PackageFolder, _ indicators: [IndicatorID: Indicator],
    _ problems: inout PackageProblems
  ) throws {
    let files = try Self.files(folder, &problems)
    let conflicts = try Self.conflicts(folder, &problems) { indicators[$0] != nil }
    var seen: Set<String> = []
    try Self.each(.datasets, folder, &problems) { line, field, problems in
      guard seen.insert(field[0]).inserted else {
        return problems.add(PackageTable.datasets.file, line, .origin(.sameID(field[0])))
      }
      guard let dataset = Self.dataset(field, files[field[0]] ?? [], line, &problems) else { return }
      datasets.append(
        PackagedDataset(
          dataset: dataset, conflicts: conflicts[field[0]] ?? [], imported: Self.record(field),
          figures: Int(field[22]) ?? 0))
    }
  }

  /// Gives each row of a table; what cannot be read as a table is told.
  private static func each(
    _ table: PackageTable, _ folder: PackageFolder, _ problems: inout PackageProblems,
    _ body: (Int, [String], inout PackageProblems) throws -> Void
  ) throws {
    do {
      var rows = try PackageRows(table, folder.tables[table] ?? [])
      while let record = try rows.next(), !problems.areMany { try body(record.line, record.fields, &problems) }
    } catch let problem as CSVProblem { problems.add(table.file, problem.line, .form(.table(problem.fault))) }
  }

  private typealias File = (name: String, kind: String, sha256: String, bytes: [UInt8]?)

  private static func files(_ folder: PackageFolder, _ problems: inout PackageProblems) throws -> [String: [File]] {
    var files: [String: [File]] = [:]
    try each(.files, folder, &problems) { line, field, problems in
      var bytes: [UInt8]?
      if !field[4].isEmpty {
        guard let read = try folder.bytes(of: field[4], &problems) else { return }
        let found = SHA256.hash(data: read).hexadecimal
        guard found == field[3] else {
          return problems.add(
            field[4], line, .origin(.otherHash(found: String(found.prefix(12)), said: String(field[3].prefix(12)))))
        }
        bytes = read
      }
      files[field[0], default: []].append((field[1], field[2], field[3], bytes))
    }
    return files
  }

  private static func conflicts(
    _ folder: PackageFolder, _ problems: inout PackageProblems, isKnown: (IndicatorID) -> Bool
  ) throws -> [String: [Conflict]] {
    var conflicts: [String: [Conflict]] = [:]
    try each(.conflicts, folder, &problems) { line, field, problems in
      let year = CalendarDay.year(field[4])
      guard field[4].isEmpty || year != nil else {
        return problems.add(PackageTable.conflicts.file, line, .value(.notYear("year", field[4])))
      }
      guard isKnown(IndicatorID(field[2])) else {
        return problems.add(PackageTable.conflicts.file, line, .value(.notInCatalogue(indicator: field[2])))
      }
      conflicts[field[0], default: []].append(
        Conflict(
          id: field[1], indicator: IndicatorID(field[2]), region: RegionCode(field[3]), year: year, dataset: field[0],
          chosen: Conflict.Side(value: field[5], locator: field[6]),
          other: Conflict.Side(value: field[7], locator: field[8]), reason: .recorded(words(field[9...11]))))
    }
    return conflicts
  }

  private static func dataset(
    _ field: [String], _ files: [File], _ line: Int, _ problems: inout PackageProblems
  ) -> StoredDataset? {
    let days = [("published", field[12]), ("retrieved", field[13])].filter { !$0.1.isEmpty || $0.0 == "retrieved" }
    let wrong = days.filter { !CalendarDay.isWritten($0.1) }
    for (name, day) in wrong { problems.add(PackageTable.datasets.file, line, .value(.notDate(name, day))) }
    guard wrong.isEmpty else { return nil }
    let origin = Origin(
      id: field[0], title: words(field[2...4]), publisher: field[5], licence: words(field[6...8]),
      location: words(field[9...11]), published: field[12].isEmpty ? nil : field[12], retrieved: field[13],
      notes: words(field[14...16]), borders: CalendarDay.year(field[17]))
    return StoredDataset(path: field[1], origin: origin, files: files)
  }

  private static func record(_ field: [String]) -> ImportRecord? {
    guard !field[18].isEmpty else { return nil }
    return ImportRecord(
      id: field[18], dataset: field[0], file: field[19], sha256: field[20], imported: field[13],
      kind: field[21], rows: Int(field[22]) ?? 0)
  }

  private static func words(_ field: ArraySlice<String>) -> Multilingual {
    let texts = Array(field)
    return Multilingual(nb: texts[0], orEmpty: texts[1], en: texts[2])
  }
}
