import Figures
import Problems
import Regions

/// Reads the rows of a file of whatever its header says it holds: one of the readers is there.
struct RowsReader {
  private var figures: FiguresReader?
  private var targets: TargetsReader?
  private var sets: SetsReader?
  private var indicators: IndicatorsReader?

  init(
    _ header: ImportHeader, file: String, dataset: String, catalogue: [Indicator], regions: RegionBook,
    topicNamed: @escaping @Sendable (String) -> Topic?
  ) {
    switch header.content {
    case .figures: figures = FiguresReader(header: header, catalogue: catalogue, regions: regions)
    case .targets:
      targets = TargetsReader(header: header, file: file, dataset: dataset, catalogue: catalogue, regions: regions)
    case .sets: sets = SetsReader(header: header, regions: regions)
    case .indicators: indicators = IndicatorsReader(header: header, catalogue: catalogue, topicNamed: topicNamed)
    }
  }

  mutating func add(
    _ row: TableRow, decimalComma: Bool, _ problems: inout ImportProblems, _ notes: inout ImportNotes
  ) throws {
    try figures?.add(row, decimalComma: decimalComma, &problems, &notes)
    try targets?.add(row, decimalComma: decimalComma, &problems, &notes)
    try sets?.add(row, &problems, &notes)
    try indicators?.add(row, &problems, &notes)
  }

  /// What was read; problems that show only at the end are added.
  mutating func finish(_ problems: inout ImportProblems) -> ImportContent? {
    if let read = figures?.finish(&problems) { return .figures(read) }
    if let targets { return .targets(targets.finish()) }
    if let sets { return .sets(sets.finish()) }
    return (indicators?.finish(&problems)).map { .indicators($0) }
  }
}
