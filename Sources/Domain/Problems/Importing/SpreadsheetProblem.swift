/// Why a spreadsheet cannot be read.
public enum SpreadsheetProblem: Problem, Equatable {
  /// Not a ZIP archive, or a damaged one.
  case notAnArchive
  /// An archive, but of something else than an Excel workbook of XML parts.
  case notAWorkbook(Archive)
  /// The workbook or one of its parts is encrypted.
  case encrypted
  /// No worksheet of that name (nil: no worksheet at all); the names there are.
  case noSheet(String?, names: [String])
  /// More than is accepted, or than Excel itself can hold.
  case exceeds(Limit)
  /// A row or column that no Excel sheet has, as it is written.
  case outsideSheet(String)
  /// A document type declaration: Excel writes none, and they are how XML attacks begin.
  case documentType(part: String)
  /// Two parts of one name, so that nothing says which is meant.
  case repeatedPart(String)
  /// A part is not what the format says it should be.
  case malformed(part: String, Fault)
  /// Cells that span others, so that nothing says which rows a value belongs to.
  case mergedCells(first: String, count: Int)

  public var family: ProblemFamily { .spreadsheet(self) }

  /// What an archive that is no workbook of XML parts holds.
  public enum Archive: Sendable {
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

  /// What there is more of.
  public enum Limit: Sendable, Equatable {
    /// A part is larger than is accepted once unpacked, as in a "zip bomb".
    case unpacked(part: String, limitBytes: Int)
    /// More rows with content than are accepted.
    case rows(Int)
    /// Content further to the right than is accepted.
    case columns(Int, row: Int)
    /// A cell with more text than Excel itself can hold.
    case cell(row: Int)
    /// A text that cells refer to, counted from 1, with more than Excel itself can hold.
    case text(number: Int)
    /// More different texts than are accepted.
    case texts(Int)
  }

  /// How a part differs from what the format says.
  public enum Fault: Sendable, Equatable {
    case missing, damaged
    /// More than the memory there is.
    case outOfMemory
    /// Not XML from a line on.
    case xml(line: Int)
    case elementTooLong(limit: Int)
    case tooDeep(limit: Int)
    case rowOutOfOrder(Int, after: Int)
    case cellOutOfOrder(String, row: Int, after: Int)
    /// A row refers to a text that is not there.
    case noSuchText(String, row: Int, count: Int)
    case unknownCellType(String, row: Int)
    case tooManyFonts(limit: Int)
    case tooManyStyles(limit: Int)
  }
}
