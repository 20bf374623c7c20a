import JSONStat
import Statistics

/// A country of the generator's: its figures, and who belongs together in it.
struct Country {
  static let subject = "4601"
  private let folder: String
  /// Municipalities come first among the regions.
  let municipalities: Int
  let groups: [Int]
  let populations: [Int64]
  let codes: [String]
  let indicators: [(code: String, highestIsBest: Bool)]
  /// Of the subject: its group, those it borders, and all; each with the subject.
  let sets: [(name: String, members: [Int])]
  let subject: Int

  /// Reads the lists beside the figures.
  init(folder: String) throws {
    self.folder = folder
    let regions = rows(of: folder + "/../region.csv").filter { $0[3] == "m" }
    municipalities = regions.count
    codes = regions.map { $0[1] }
    groups = regions.map { (Int($0[4]) ?? 0) - 1 }
    populations = regions.map { Int64($0[5]) ?? 0 }
    indicators = rows(of: folder + "/kpi.csv").map { row in (code: row[1], highestIsBest: row[row.count - 1] == "1") }
    let place = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let subject = place[Self.subject] ?? 0
    let bordering = rows(of: folder + "/../adjacency.csv").filter { $0[0] == Self.subject }.compactMap { place[$0[1]] }
    let group = groups[subject]
    self.subject = subject
    sets = [
      ("group", groups.indices.filter { [groups] in groups[$0] == group }),
      ("neighbours", Set(bordering + [subject]).sorted()), ("national", Array(regions.indices)),
    ]
  }

  /// The publisher's answer, from its file.
  func read() throws -> Cube { try Cube(contents(of: folder + "/data.json")) }

  /// The municipalities' figures: a column for each key figure and year.
  func matrix() throws -> FigureMatrix {
    let cube = try read()
    let columns = cube.cellCount / cube.dimensions[0].codes.count
    var decimals = [UInt8](repeating: 0, count: columns)
    for position in 0..<cube.cellCount {
      guard let figure = cube.value(at: position) else { continue }
      let column = position % columns
      decimals[column] = max(decimals[column], UInt8(figure.decimals))
    }
    var mantissas = ContiguousArray<Int64>(repeating: FigureMatrix.missing, count: columns * municipalities)
    for position in 0..<columns * municipalities {
      guard let figure = cube.value(at: position) else { continue }
      let (region, column) = position.quotientAndRemainder(dividingBy: columns)
      var mantissa = figure.mantissa
      for _ in figure.decimals..<Int(decimals[column]) { mantissa *= 10 }
      mantissas[column * municipalities + region] = mantissa
    }
    return FigureMatrix(regions: municipalities, decimals: decimals, mantissas: mantissas)
  }

  /// Whether the highest is best, for each column.
  func directions(_ columns: Int) -> [Bool] {
    let years = columns / indicators.count
    return (0..<columns).map { indicators[$0 / years].highestIsBest }
  }

  /// Everybody's ranks among all and in their groups.
  func ranks(_ matrix: FigureMatrix, _ options: RankOptions) -> RankedColumns {
    guard
      let ranked = matrix.ranked(
        groups: groups, weights: populations, highestIsBest: directions(matrix.columns), options: options)
    else { fatalError("figures that lie too far apart") }
    return ranked
  }

  /// The subject's places in its three sets.
  func places(_ matrix: FigureMatrix, _ options: RankOptions) -> [[SubjectPlace]] {
    guard
      let places = matrix.places(
        of: subject, in: sets.map(\.members), weights: populations, highestIsBest: directions(matrix.columns),
        options: options)
    else { fatalError("figures that lie too far apart") }
    return places
  }
}
