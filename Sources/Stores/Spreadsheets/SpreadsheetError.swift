/// Why a spreadsheet cannot be read; words for the reader are put to it where it is told.
public enum SpreadsheetError: Error, Equatable, Sendable {
  /// Not a ZIP archive, or a damaged one; with the library's own words.
  case notAnArchive(String)
  /// An archive, but of something else than an Excel workbook of XML parts.
  case notAWorkbook(ArchiveKind)
  /// The workbook or one of its parts is encrypted.
  case encrypted
  /// No worksheet of that name (nil: no worksheet at all); the names there are.
  case noSheet(String?, names: [String])
  /// A part is larger than is accepted once unpacked, as in a "zip bomb".
  case tooLarge(part: String, limitBytes: Int)
  /// More rows with content than are accepted.
  case tooManyRows(limit: Int)
  /// Content further to the right than is accepted.
  case tooManyColumns(row: Int, limit: Int)
  /// A row or column that no Excel sheet has, as it is written.
  case outsideSheet(String)
  /// A cell with more text than Excel itself can hold.
  case cellTooLong(row: Int)
  /// A text that cells refer to, counted from 1, with more than Excel itself can hold.
  case textTooLong(number: Int)
  /// More different texts than are accepted.
  case tooManyTexts(limit: Int)
  /// A document type declaration: Excel writes none, and they are how XML attacks begin.
  case documentType(part: String)
  /// Two parts of one name, so that nothing says which is meant.
  case repeatedPart(String)
  /// A part is not what the format says it should be.
  case malformed(part: String, detail: String)
  /// Cells that span others, so that nothing says which rows a value belongs to.
  case mergedCells(first: String, count: Int)
}

/// What an archive that is no workbook of XML parts holds.
public enum ArchiveKind: Sendable {
  /// `.xlsb`: a workbook whose parts are binary.
  case binaryWorkbook
  /// `.ods`, and other OpenDocument files.
  case openDocument
  /// Apple Numbers, Pages and Keynote.
  case numbers
  case word, powerPoint
  /// An archive with a workbook in it.
  case archiveOfWorkbook
  case other
}

/// How much of a hostile or mistaken file is read before it is refused.
public struct SpreadsheetLimits: Sendable {
  /// Bytes that may be unpacked altogether, however large the file.
  public var unpackedBytes = 512 << 20
  /// How many bytes each byte of the file may become, beyond `unpackedAnyway`; sheets are packed to a tenth or so.
  public var unpackedPerByte = 100
  /// Bytes that may be unpacked of a small file.
  public var unpackedAnyway = 4 << 20
  /// Rows with content.
  public var rows = 1_000_000
  /// The rightmost column that may hold content.
  public var columns = 1_000
  /// Different texts, and the bytes of all of them.
  public var texts = 2_000_000
  public var textBytes = 64 << 20
  /// Bytes of text in one cell: Excel's 32,767 UTF-16 units in UTF-8.
  public var cellBytes = 3 * 32_767

  public init() {}
}
