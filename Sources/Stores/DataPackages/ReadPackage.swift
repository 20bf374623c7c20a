import CSV
import Figures
import Problems
import Regions
import Schedule
import Values

/// A package of figures that has been read and checked whole; its figures are made as they are asked for.
public struct ReadPackage: Sendable {
  public let datasets: [PackagedDataset]
  private let bytes: [UInt8]
  private let indicators: [IndicatorID: Indicator]
  private let regions: RegionBook
  /// ISO 8601: the day after today, since it comes earlier elsewhere.
  private let latest: String

  /// Reads and checks a package; throws `DatasetProblem` with everything that is wrong, at most some hundred faults.
  public init(_ path: String, indicators: [Indicator], regions: RegionBook, today: String) throws {
    latest = CalendarDay(today).map { "\($0 + 1)" } ?? today
    self.indicators = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.regions = regions
    var problems = PackageProblems()
    let folder = try PackageFolder(path, &problems)
    try problems.throwIfAny()
    bytes = folder.tables[.figures] ?? []
    datasets = try DatasetTables(folder, self.indicators, &problems).datasets
    try check(&problems)
    try problems.throwIfAny()
  }

  /// Every row: that it can be read, that its dataset is there, and that no cell of a dataset stands twice.
  private func check(_ problems: inout PackageProblems) throws {
    let known = Set(datasets.map(\.dataset.origin.id))
    let maker = FigureRow(indicators: indicators, regions: regions, latest: latest)
    var (current, done, cells): (String, Set<String>, Set<[String]>) = ("", [], [])
    do {
      var rows = try PackageRows(.figures, bytes)
      while let record = try rows.next(), !problems.areMany {
        let (line, field) = (record.line, record.fields)
        if field[7] != current {
          if !done.insert(field[7]).inserted { problems.add(file, line, .package(.scattered(dataset: field[7]))) }
          if !known.contains(field[7]) { problems.add(file, line, .package(.unknownDataset(field[7]))) }
          (current, cells) = (field[7], [])
        }
        do {
          let figure = try maker.figure(field).observation
          guard cells.insert([field[0], field[1], field[2], field[8], field[9]]).inserted else {
            throw RowFault(
              .observation(
                .standsTwice(
                  indicator: field[0], region: field[2], year: figure.year, locator: field[8])))
          }
        } catch let fault as RowFault { problems.add(file, line, fault.fault) }
      }
    } catch let problem as CSVProblem { problems.add(file, problem.line, .form(.table(problem.fault))) }
  }

  private var file: String { PackageTable.figures.file }

  /// Gives the figures of each of some datasets, one dataset after another in the package's order; only those of one are
  /// in memory at a time.
  public func eachDataset(
    among wanted: Set<String>, _ body: (PackagedDataset, [StoredObservation]) throws -> Void
  ) throws {
    let maker = FigureRow(indicators: indicators, regions: regions, latest: latest)
    let byID = Dictionary(datasets.map { ($0.dataset.origin.id, $0) }, uniquingKeysWith: { first, _ in first })
    var left = datasets.filter { wanted.contains($0.dataset.origin.id) }.map(\.dataset.origin.id)
    var (current, figures): (String, [StoredObservation]) = ("", [])
    func give() throws {
      guard wanted.contains(current), let dataset = byID[current] else { return }
      left.removeAll { $0 == current }
      try body(dataset, figures)
    }
    var rows = try PackageRows(.figures, bytes)
    while let record = try rows.next() {
      if record.fields[7] != current {
        try give()
        (current, figures) = (record.fields[7], [])
      }
      if wanted.contains(current) { figures.append(try maker.figure(record.fields)) }
    }
    try give()
    // What has no figures, such as targets alone.
    for id in left { if let dataset = byID[id] { try body(dataset, []) } }
  }
}
