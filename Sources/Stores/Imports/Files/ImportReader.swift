import Crypto
import DatasetFiles
import Figures
import Foundation
import Problems
import Regions
import Spreadsheets
import Values

/// Reads files of one's own: figures, targets, peer sets and key figures as CSV or XLSX, and dataset folders.
///
/// Everything that is wrong is told at once (`ImportProblem`). Nothing is written, and nothing read besides the path.
public struct ImportReader: Sendable {
  private static let idLength = 10

  private let catalogue: [Indicator]
  private let regions: RegionBook
  private let limits: ImportLimits
  private let topicNamed: @Sendable (String) -> Topic?

  /// `topicNamed` knows what topics are called.
  public init(
    catalogue: [Indicator], regions: RegionBook, limits: ImportLimits = ImportLimits(),
    topicNamed: @escaping @Sendable (String) -> Topic? = { Topic(rawValue: $0) }
  ) {
    self.topicNamed = topicNamed

    self.catalogue = catalogue
    self.regions = regions
    self.limits = limits
  }

  /// Reads a file, or a folder with an `origin.json`.
  public func read(path: String, sheet: String? = nil) throws -> ReadImport {
    let url = URL(fileURLWithPath: path)
    let file = url.lastPathComponent
    switch try ImportFile.kind(path) {
    case .folder: return try folder(url)
    case .file:
      let bytes = try ImportFile.read(path, limits: limits)
      return try read(bytes, file: file, sheet: sheet)
    }
  }

  /// Reads the bytes of a CSV or XLSX file.
  public func read(_ bytes: [UInt8], file: String, sheet: String? = nil) throws -> ReadImport {
    let hash = hexadecimalSHA256(bytes)
    var notes = ImportNotes()
    var id = String(hash.prefix(Self.idLength))
    let table: Table
    switch FileKind(bytes) {
    case .other(let format): throw ImportProblem.file(file, .foreign(format))
    case .archive:
      let (workbook, chosen) = try Self.open(bytes, file: file, sheet: sheet, limits: limits)
      if try sheet != nil && chosen != workbook.sheet(named: nil) {
        id = String(hexadecimalSHA256(Data("\(hash)/\(chosen.name)".utf8)).prefix(Self.idLength))
      } else {
        for hidden in workbook.sheets where hidden.isHidden { notes.add(.hiddenSheets, hidden.name) }
      }
      if !["xlsx", "xlsm", "xltx", "xltm"].contains(Self.ending(file)) { notes.add(.otherEnding, "XLSX") }
      table = .sheet(workbook, chosen)
    case .text:
      guard sheet == nil else { throw ImportProblem.file(file, .sheetOfText) }
      let text = try ImportText(bytes, file: file)
      if text.isWindows1252 { notes.add(.windows1252, "") }
      if Self.ending(file).hasPrefix("xl") { notes.add(.otherEnding, "CSV") }
      table = .text(text)
    }
    let content = try read(table, file: file, dataset: ReadImport.dataset(of: id), &notes)
    return ReadImport(id: id, file: printable(file), sha256: hash, content: content, notes: notes.all)
  }

  private func read(
    _ table: Table, file: String, dataset: String, _ notes: inout ImportNotes
  ) throws -> ImportContent {
    var problems = ImportProblems()
    var reader: RowsReader?
    var rows = 0
    let end = try reading(table, file: file) { row, decimalComma in
      guard reader != nil else {
        let header = try ImportHeader(row, file: file, place: table.place, &notes)
        reader = RowsReader(
          header, file: printable(file), dataset: dataset, catalogue: catalogue, regions: regions,
          topicNamed: topicNamed)
        return
      }
      rows += 1
      try problems.checkPatience(line: row.line)
      try reader?.add(row, decimalComma: decimalComma, &problems, &notes)
    }
    if let end { problems.addNamed(end) }
    let read = reader?.finish(&problems)
    try problems.throwIfAny(file: file, place: table.place)
    guard rows > 0 else { throw ImportProblem.file(file, .noRows) }
    return read ?? .figures(ImportedFigures(catalogue: catalogue, figures: []))
  }

  /// What a file's name ends in, in lower case.
  private static func ending(_ file: String) -> String {
    file.split(separator: ".").count > 1 ? file.split(separator: ".").last?.lowercased() ?? "" : ""
  }

  /// Gives the rows, and the problem that stopped reading before the end, if one did.
  private func reading(
    _ table: Table, file: String, _ body: (TableRow, _ decimalComma: Bool) throws -> Void
  ) throws -> ImportRowProblem? {
    do { return try table.rows(file: file, body) } catch let stop as ReadingStopped { return stop.problem }
  }

  private static func open(
    _ bytes: [UInt8], file: String, sheet: String?, limits: ImportLimits
  ) throws -> (Workbook, Workbook.Sheet) {
    do {
      let workbook = try Workbook(bytes, limits: limits.spreadsheet)
      return (workbook, try workbook.sheet(named: sheet))
    } catch let problem as SpreadsheetProblem { throw ImportProblem.whole(file, .spreadsheet(problem)) }
  }

  private func folder(_ url: URL) throws -> ReadImport {
    let file = url.lastPathComponent
    let origin = try ImportFile.checkFolder(url, limits: limits)
    let hash = hexadecimalSHA256(origin)
    let known = Dictionary(catalogue.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let checked: CheckedDataset
    do {
      guard let folder = try DatasetTree.read(url).first else { throw ImportProblem.file(file, .noOrigin) }
      let id = ReadImport.dataset(of: String(hash.prefix(Self.idLength)))
      checked = try folder.checked(as: id, catalogue: known, regions: regions)
    } catch let error as DatasetProblem {
      throw Self.refusal(error, file: file)
    }
    return ReadImport(
      id: String(hash.prefix(Self.idLength)), file: printable(file), sha256: hash, content: .dataset(checked), notes: []
    )
  }

  /// The problems of a dataset folder.
  private static func refusal(_ error: DatasetProblem, file: String) -> ImportProblem {
    var problems = ImportProblems()
    for found in error.found {
      let name = found.file.split(separator: "/").last.map(String.init) ?? file
      problems.add(
        ImportRowProblem(
          .structure, line: found.line ?? 0, .dataset(file: printable(name, most: 300), found.fault)))
    }
    let rest = error.found.count - problems.named.count
    return ImportProblem(
      file: printable(file), place: .line, named: problems.named, unnamed: rest > 0 ? [.structure: rest] : [:])
  }
}

/// Lower-case hexadecimal SHA-256.
public func hexadecimalSHA256(_ bytes: some DataProtocol) -> String {
  SHA256.hash(data: bytes).hexadecimal
}
