import CSV
import Foundation

/// The regions of the stand-in, from the project's own datasets.
struct StandInRegions: Sendable {
  /// The municipalities of the newest division as the publisher orders them, earlier ones, the country, counties, groups.
  let codes: [StandInCode]
  let years: RegionYears
  let municipalities: [Municipality]
  let groups: [(municipality: String, division: Int, group: String)]
  let changes: [Change]

  struct Municipality: Sendable {
    let code: String
    let division: Int
    let name: String
    let county: String
  }

  struct Change: Sendable {
    let date, oldCode, oldName, newCode, newName: String
  }

  static let divisions = [2019, 2020, 2024]
  private static let countyOrder = [
    "31", "32", "33", "03", "34", "39", "40", "42", "11", "46", "15", "18", "50", "55", "56",
  ]

  init(datasets: URL) throws {
    func rows(_ dataset: String, _ file: String, _ columns: String...) throws -> [[String]] {
      try Datasets.newest(datasets, dataset).rows(file, columns)
    }
    municipalities = try rows("ssb/municipalities", "municipalities.csv", "code", "division", "name", "county").map {
      Municipality(code: $0[0], division: Int($0[1]) ?? 0, name: $0[2], county: $0[3])
    }
    groups = try rows("ssb/kostra-groups", "kostra-groups.csv", "municipality", "division", "group").map {
      ($0[0], Int($0[1]) ?? 0, $0[2])
    }
    changes = try rows("ssb/code-changes", "code-history.csv", "date", "old_code", "old_name", "new_code", "new_name")
      .map { Change(date: $0[0], oldCode: $0[1], oldName: $0[2], newCode: $0[3], newName: $0[4]) }
    let named = try rows("ssb/kostra-groups", "groups.csv", "code", "name_nb", "name_en")
    let counties = try rows("ssb/municipalities", "counties.csv", "code", "division", "name")
    var years: [String: ClosedRange<Int>] = ["2111": 1900...1900]
    for (code, division) in municipalities.map({ ($0.code, $0.division) })
      + counties.map({ ("EKA" + $0[0], Int($0[1]) ?? 0) })
    {
      let range = Self.years(of: division)
      years[code] =
        years[code].map { min($0.lowerBound, range.lowerBound)...max($0.upperBound, range.upperBound) } ?? range
    }
    self.years = RegionYears(byCode: years)
    codes =
      Self.order(municipalities).map { StandInCode($0.code, nb: $0.name, en: $0.name) }
      .map { Self.withYears($0, years) }
      + named.map { StandInCode($0[0], nb: $0[1], en: $0[2]) }.map { Self.withYears($0, years) }
  }

  /// The years a division stands for; the first reaches back as far as figures are made.
  static func years(of division: Int) -> ClosedRange<Int> {
    switch division {
    case 2024...: 2024...2100
    case 2020...: 2020...2023
    default: 1900...2019
    }
  }

  /// The division in force in a year.
  static func division(in year: Int) -> Int { divisions.last { years(of: $0).contains(year) } ?? 2019 }

  /// Each code once, by its last name: the newest division in the publisher's order of counties, then earlier codes.
  private static func order(_ municipalities: [Municipality]) -> [Municipality] {
    let newest = municipalities.filter { $0.division == 2024 }.sorted {
      (countyOrder.firstIndex(of: $0.county) ?? 99, $0.code) < (countyOrder.firstIndex(of: $1.county) ?? 99, $1.code)
    }
    let earlier = municipalities.filter { $0.division != 2024 }.sorted {
      ($1.division, $0.code) < ($0.division, $1.code)
    }
    var seen = Set<String>()
    return (newest + earlier).filter { seen.insert($0.code).inserted }
  }

  /// A region that is no more says until when, as the publisher's labels do.
  private static func withYears(_ code: StandInCode, _ years: [String: ClosedRange<Int>]) -> StandInCode {
    guard let range = years[code.code], range.upperBound < 2100, code.code != "2111" else { return code }
    let from = range.lowerBound == 1900 ? "" : String(range.lowerBound)
    func mark(_ text: String?) -> String { "\(text ?? "") (\(from)-\(range.upperBound))" }
    return StandInCode(code.code, nb: mark(code.label[.norwegian]), en: mark(code.label[.english]))
  }

  /// The choices among regions that the publisher offers; their numbers differ from table to table, the labels do not.
  func codeLists(table: String) -> [StandInCodeList] {
    let all = codes.map(\.code)
    let isNumber = { (code: String) in code.allSatisfy(\.isNumber) }
    let national = ["2111", "EAK", "EAKUO"]
    func municipalities(_ year: Int) -> [String] {
      all.filter { isNumber($0) && $0 != "2111" && years.has($0, in: year) }
    }
    func counties(_ isKept: (String) -> Bool) -> [String] { all.filter { $0.hasPrefix("EKA") && isKept($0) } }
    let lists: [(String, [String])] = [
      ("Uttrekk for Landet", ["EAK", "EAKUO"]), ("Uttrekk for Alle kommuner", all.filter(isNumber)),
      ("Uttrekk for Kommuner 2024-", municipalities(2024) + national),
      ("Uttrekk for Kommuner 2020-2023", municipalities(2020) + national),
      ("Uttrekk for Alle fylker", counties { _ in true }),
      ("Uttrekk for Fylker 2024-", counties { years.has($0, in: 2024) }),
      ("Uttrekk for KOSTRA-grupperinger", all.filter { $0.hasPrefix("EKG") }),
    ]
    let first = 5_400 + (["12134", "12063", "11820", "13021"].contains(table) ? 0 : (Int(table) ?? 0) % 900 * 10)
    return lists.enumerated().map { index, list in
      let number = String(first + index)
      return StandInCodeList(
        id: "agg_KOGkommuneregion0000" + String(repeating: "0", count: 9 - 4 - number.count) + number, label: list.0,
        codes: list.1)
    }
  }
}

/// A folder of the project's datasets, or of the stand-in's own files.
struct Datasets {
  let folder: URL

  /// The newest edition of a dataset.
  static func newest(_ datasets: URL, _ dataset: String) throws -> Datasets {
    let folder = datasets.appendingPathComponent(dataset)
    let editions = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }
    guard let newest = editions.max() else { throw StandInError("\(folder.path) has no edition") }
    return Datasets(folder: folder.appendingPathComponent(newest))
  }

  /// The columns of that name, row by row.
  func rows(_ file: String, _ columns: [String]) throws -> [[String]] {
    let path = folder.appendingPathComponent(file)
    do {
      let table = try CSVTable([UInt8](try Data(contentsOf: path)))
      let positions = try table.positions(of: columns)
      return table.records.map { record in positions.map { record.fields[$0] } }
    } catch {
      throw StandInError("\(path.path) cannot be read: \(error)")
    }
  }
}

/// Why the stand-in cannot start.
struct StandInError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
