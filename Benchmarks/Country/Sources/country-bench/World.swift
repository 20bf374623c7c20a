import Kernel

/// The lists beside the figures: regions with groups and inhabitants, key figures with directions, neighbours.
struct World {
  let size: String
  /// Municipalities come first; behind them stand averages of groups and of the country.
  let regionCodes: [String]
  let municipalityCount: Int
  /// Whom the question of one municipality is about.
  let subject: Int
  let groupOf: [Int?]
  let inhabitants: [Int64]
  let keyFigures: [String]
  let better: [Better]
  let years: [Int]
  /// By municipality those it borders on.
  let neighbours: [[Int]]

  static let folder = "data"
  static let subjectCode = "4601"

  init(size: String) {
    self.size = size
    let regions = Self.rows("region.csv")
    regionCodes = regions.map { $0[1] }
    subject = regionCodes.firstIndex(of: Self.subjectCode) ?? 0
    municipalityCount = regions.count { $0[3] == "m" }
    groupOf = regions.map { Int($0[4]).map { $0 - 1 } }
    inhabitants = regions.map { Int64($0[5]) ?? 0 }
    let figures = Self.rows("\(size)/kpi.csv")
    keyFigures = figures.map { $0[1] }
    years = Self.years(size)
    better = figures.flatMap { row in
      Array(repeating: row[row.count - 1] == "1" ? Better.larger : .smaller, count: Self.years(size).count)
    }
    let places = Dictionary(uniqueKeysWithValues: regionCodes.enumerated().map { ($1, $0) })
    var neighbours = [[Int]](repeating: [], count: regions.count)
    for row in Self.rows("adjacency.csv") {
      if let region = places[row[0]], let other = places[row[1]] { neighbours[region].append(other) }
    }
    self.neighbours = neighbours
  }

  /// The last years of a size, which its table tells too.
  private static func years(_ size: String) -> [Int] { Array((2025 - (["S": 5, "M": 10][size] ?? 12))...2024) }

  /// The sets that the subject is asked about: its group, its neighbours, the whole country.
  var subjectSets: [[Int]] {
    let group = groupOf[subject]
    return [groupOf.indices.filter { groupOf[$0] == group }, neighbours[subject], Array(0..<municipalityCount)]
  }

  /// The records below the heading of a file without quoted line breaks; the last field is what follows the last comma.
  static func rows(_ name: String) -> [[String]] {
    let bytes = Machine.contents(of: "\(folder)/\(name)").filter { $0 != 13 }
    return bytes.split(separator: 10).dropFirst().map { line in
      line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
