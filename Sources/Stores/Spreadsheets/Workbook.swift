import Problems

/// An Excel workbook (`.xlsx`, ECMA-376), read row by row and never held whole.
///
/// Formulas are not computed, macros not run, links not followed, document types and entities refused.
public struct Workbook {
  /// A worksheet, in the order of the tabs.
  public struct Sheet: Sendable, Equatable {
    public let name: String
    public let isHidden: Bool
    let part: String
  }

  public let sheets: [Sheet]
  private let archive: ZipArchive
  private let limits: SpreadsheetLimits
  private let textsPart: String?
  private let stylesPart: String?
  private let countsFrom1904: Bool

  /// Opens a workbook and reads what sheets it has; throws `SpreadsheetProblem`.
  public init(_ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits()) throws {
    let archive = try ZipArchive(bytes, limits: limits)
    guard archive.contains("_rels/.rels") else { throw SpreadsheetProblem.notAWorkbook(.init(of: archive)) }
    let top = Relationships()
    try XMLReader.read("_rels/.rels", of: archive, top)
    guard let main = top.part(ofType: "officeDocument", from: ""), archive.contains(main), main.hasSuffix(".xml") else {
      throw SpreadsheetProblem.notAWorkbook(.init(of: archive))
    }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let name = main.split(separator: "/").last ?? ""
    let list = SheetList()
    try XMLReader.read(main, of: archive, list)
    let links = Relationships()
    let linksPart = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard archive.contains(linksPart), !list.sheets.isEmpty else {
      throw SpreadsheetProblem.notAWorkbook(.init(of: archive))
    }
    try XMLReader.read(linksPart, of: archive, links)
    sheets = list.sheets.compactMap { sheet in
      guard let link = links.byID[sheet.relationship], link.type == "worksheet" else { return nil }
      return Sheet(
        name: sheet.name, isHidden: sheet.isHidden, part: Relationships.resolve(link.target, from: folder))
    }
    self.archive = archive
    self.limits = limits
    countsFrom1904 = list.countsFrom1904
    textsPart = links.part(ofType: "sharedStrings", from: folder)
    stylesPart = links.part(ofType: "styles", from: folder)
  }

  /// The sheet of a name, whatever its case; without a name the first that is not hidden, else the first.
  public func sheet(named name: String?) throws -> Sheet {
    let found =
      name.map { name in
        sheets.first { $0.name == name } ?? sheets.first { $0.name.lowercased() == name.lowercased() }
      } ?? sheets.first { !$0.isHidden } ?? sheets.first
    guard let found else { throw SpreadsheetProblem.noSheet(name, names: sheets.map(\.name)) }
    return found
  }

  /// Gives the rows with content in order, hidden ones too; throws when the sheet has merged cells, after the last row.
  public func read(_ sheet: Sheet, _ body: (SheetRow) throws -> Void) throws {
    let texts = SharedTexts(limits: limits)
    if let textsPart, archive.contains(textsPart) { try XMLReader.read(textsPart, of: archive, texts) }
    let styles = CellStyles()
    if let stylesPart, archive.contains(stylesPart) { try XMLReader.read(stylesPart, of: archive, styles) }
    try withoutActuallyEscaping(body) { body in
      let reader = SheetReader(
        part: sheet.part, limits: limits, texts: texts.texts, mostText: archive.mostUnpacked, styles: styles,
        countsFrom1904: countsFrom1904, body: body
      )
      try XMLReader.read(sheet.part, of: archive, reader)
      try reader.refuseMergedCells()
    }
  }
}
