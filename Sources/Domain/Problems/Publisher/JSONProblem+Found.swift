extension JSONProblem {
  /// What was found.
  ///
  /// Indirect, so that a problem is small: readers of millions of values can throw one.
  public indirect enum Found: Sendable, Equatable {
    case nothing
    case value(Value)
    case body(Body)
    case syntax(Syntax, Position)
    case again(Again)
    case dimension(Dimension)
    case cells(Cells)
    /// A text with null characters or lone surrogates.
    case unfitText(String)
    /// Of KLASS: neither an old code nor a new one.
    case changeWithoutCodes
  }

  /// A value, as it is shown.
  public enum Value: Sendable, Equatable {
    case null, `true`, `false`, array, object
    case number(String)
    case text(String)
  }

  /// A place in the bytes of a body: the byte, counted from 0, and the line, counted from 1.
  public struct Position: Sendable, Equatable {
    public let byte: Int
    public let line: Int

    /// A byte and the line that it is on.
    public init(byte: Int, line: Int) {
      self.byte = byte
      self.line = line
    }
  }

  /// A whole body that is no JSON document.
  public enum Body: Sendable, Equatable {
    case empty, noDocument, otherEncoding
    case bytes(Int)
    case bytesBeyondMemory(Int)
    case beyondMemory
    /// HTML or XML, with how it begins.
    case page(String)
    /// A body that the parser refuses, at a place that cannot be told.
    case refused
    /// A number that would be read as 0, at a byte counted from 1.
    case vanishingNumber(String, byte: Int)
  }

  /// Where a body stops being JSON.
  public enum Syntax: Sendable, Equatable {
    case end
    case byte(UInt8)
    case number(String)
    case notUTF8, halfPair
    case nesting(deeperThan: Int)
  }

  /// Something that may stand but once.
  public enum Again: Sendable, Equatable {
    case key, otherSpelling, codeInOtherSpelling, dimensionInOtherSpelling
    case text(String)
    case code(String)
    case table(String)
    case dimension(String)
    case position(Int)
    case codeAtPositions(String, Int, Int)
  }

  /// Of JSON-stat: dimensions and their categories.
  public enum Dimension: Sendable, Equatable {
    case dimensions(Int)
    case sizes(Int)
    case productTooLarge
    /// A dimension that `id` does not name.
    case unnamed
    case categories(Int)
    case noCategory
    case unknownCategory
    case neitherIndexNorLabel
    case labelsWithoutIndex(Int)
    /// Decimals of units in several dimensions.
    case decimals(in: [String])
    /// The position of a note.
    case note(String)
  }

  /// Of JSON-stat: values and statuses.
  public enum Cells: Sendable, Equatable {
    case cells(Int)
    case values(Int)
    case statuses(Int)
    case differentStatuses(moreThan: Int)
    case cell(String)
    /// A number that does not fit its decimals, its cell as `Tid=2025`, and how many more such cells there are.
    case number(Value, cell: [String], others: Int)
  }
}
