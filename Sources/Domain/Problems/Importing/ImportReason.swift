import Values

/// Why a row, or a whole file, cannot be imported; texts in it are safe to print.
public enum ImportReason: Sendable {
  case file(File)
  case limit(Limit)
  case text(Text)
  case spreadsheet(SpreadsheetProblem)
  case header(Header)
  case row(Row)
  case cell(Cell)
  case entry(Entry)
  case number(Number)
  case figure(Figure)
  case region(Region)
  case target(Target)
  /// What is wrong with a file of a dataset.
  case dataset(file: String, any Problem)

  /// What is wrong with a file as a whole.
  public enum File: Sendable, Equatable {
    case neitherFileNorFolder, empty, changed, noOrigin, noRows
    case unreadable(SystemReason)
    /// A folder of a dataset with something else than files in it.
    case notOnlyFiles(String)
    /// A sheet was named, and the file is text.
    case sheetOfText
    case foreign(Format)
  }

  /// What there is more of than is read.
  public enum Limit: Sendable, Equatable {
    case size(mebibytes: Int, limit: Int)
    case files(Int)
    case rows(Int)
    /// Reading was given up after so many problems, or so many different unknown municipalities.
    case problems(Int)
    case unknownRegions(Int)
  }

  /// What is wrong with text as text.
  public enum Text: Sendable, Equatable {
    /// A byte of zero, at a position counted from 1.
    case binary(position: Int)
    case notUTF16
    case strayByte(UInt8, line: Int)
    /// Both decimal marks, each with its first line and what stands there.
    case mixedMarks(comma: Sight, point: Sight)
    /// Fields that cannot be told apart, so that the rest is not read.
    case endsEarly(CSVProblem.Fault)
  }

  /// Something with the line it was first seen on.
  public struct Sight: Sendable, Equatable {
    public let line: Int
    public let text: String

    /// A text on a line.
    public init(line: Int, text: String) {
      self.line = line
      self.text = text
    }
  }

  /// What cannot be imported, by what it is.
  public enum Format: Sendable, Equatable {
    /// A file of Excel before 2007.
    case oldWorkbook
    /// An Excel workbook with a password.
    case encrypted
    /// Another of the older Office programs' files.
    case oldOffice
    case html, xml, spreadsheet2003, json, rtf
    /// A format by its name.
    case named(String)
  }

  /// What is wrong with a header.
  public enum Header: Sendable, Equatable {
    case repeated
    case unknown(columns: [String])
    case missing([String])
  }

  /// What is wrong with a row as a whole.
  public enum Row: Sendable, Equatable {
    case fieldCount(Int, header: Int)
    case stray(String)
    /// A figure that another line says otherwise of; what each says.
    case contradicts(figure: String, line: Int, said: [String])
    case contradictsTarget(region: String, line: Int)
  }

  /// What is wrong with a cell, whatever it should hold.
  public enum Cell: Sendable, Equatable {
    case empty
    case tooManyBytes(limit: Int)
    case tooManyCharacters(limit: Int)
    case controlCharacters
    /// The whole cell is marked, or a part of it.
    case marked(Marking)
    case partMarked(Marking, String)
    case date, boolean, error, percent, noSavedValue, notFinite
  }

  /// How text of a cell is set apart.
  public enum Marking: Sendable, Equatable {
    case raised, lowered, struckOut
  }

  /// What is wrong with something other than a number.
  public enum Entry: Sendable, Equatable {
    case unknownIndicator(suggestions: [String])
    case noYear, noDate, unknownScope
    case unknownStatus(known: [String])
    /// Digits where the source should be, which may be decimals that a comma has parted.
    case digitsAsSource
    case toBeforeFrom(Int)
    /// A municipality as a member of its own set.
    case ownMember
    /// A target of one year that also has a first or last year.
    case yearTwice
    /// An id that is not of small letters, digits and hyphens, or that another key figure has.
    case noIdentifier, identifierTaken
    case noFormula
    /// Another word than those there are.
    case notAmong([String])
  }

  /// Why a text is no number.
  public enum Number: Error, Sendable, Equatable {
    case severalMarks, commaAmongCommas, formula, noNumber, footnote, misplacedSpace, exponent, unreadable
    case tooLong(mostDecimals: Int)
  }

  /// Why a number is none of its key figure's.
  public enum Figure: Sendable, Equatable {
    case percentOf(indicator: String, unit: String)
    /// Three digits after the mark, of a key figure with so many decimals; of a target where there are none.
    case maybeThousands(indicator: String, decimals: Int)
    case maybeThousandsOfTarget
    case tooManyDecimals(Int, indicator: String, limit: Int)
  }

  /// Why a text names no region of a year.
  public enum Region: Error, Sendable, Equatable {
    case missing
    case group(String)
    /// A group's code with another name than its own beside it.
    case otherGroup(code: String, name: Multilingual, beside: String)
    case ambiguous([String])
    /// Those that were named so, each with its years, and the row's year.
    case absent([Absent], year: Int?)
    case former(FormerRegion)
    /// A code with another name beside it, and the code that name has.
    case disagreement(code: String, name: String, beside: String, otherCode: String?)
    case unknownCode(String, suggestions: [String])
    case unknownName(suggestions: [String])
  }

  /// A municipality that existed in other years.
  public struct Absent: Sendable, Equatable {
    public let name: String
    public let code: String?
    public let span: String

    /// A municipality by its name, and the code it was named by.
    public init(name: String, code: String?, span: String) {
      self.name = name
      self.code = code
      self.span = span
    }
  }

  /// What is wrong with a target.
  public enum Target: Sendable, Equatable {
    case bounds, strict, negativeTolerance, basis
  }
}
