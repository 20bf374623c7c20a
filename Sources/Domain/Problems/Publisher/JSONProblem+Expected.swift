extension JSONProblem {
  /// What was expected.
  public indirect enum Expected: Sendable, Equatable {
    case a(Kind)
    case each(Each)
    case body(WholeBody)
    case syntax(Token)
    case dimension(DimensionShape)
    case cells(CellShape)
    /// Of KLASS: an old code, a new one, or both.
    case oldOrNewCode
  }

  /// A kind of value.
  public enum Kind: Sendable, Equatable {
    case value, text, texts, flag, array, object, numberOrNull, textOrNull
    case wholeNumber
    case wholeNumberFrom(Int, to: Int)
    /// One of these texts.
    case oneOf([String])
    /// This version of JSON-stat.
    case version(String)
    case code, date
    /// A text without null characters and lone surrogates.
    case plainText
  }

  /// What may stand but once.
  public enum Each: Sendable, Equatable {
    case keyInObject, key, code, table, dimension, position, language
    /// One role for each dimension.
    case dimensionsRole
  }

  /// A body as a whole.
  public enum WholeBody: Sendable, Equatable {
    case document, documentInUTF8
    case bytes(most: Int)
    case nesting(most: Int)
    case nineDecimals
  }

  /// What follows in a body that is JSON.
  public enum Token: Sendable, Equatable {
    case end, quotedKey, utf8, noControlCharacter, closingQuote, escape, escapeOfJSON, bothHalves, digit
    case fittingNumber
    /// One of these signs or words.
    case oneOf([String])
  }

  /// Of JSON-stat: dimensions and their categories.
  public enum DimensionShape: Sendable, Equatable {
    case dimensions(most: Int)
    case sizes(Int)
    case fittingProduct
    case oneOfID, onlyThoseOfID
    case categories(Int, of: String)
    case codes, indexOrLabel, indexUnlessOne
    case position(below: Int)
    case category, byCategory, codeOfIndex
    case note(of: Int)
    case decimalsInOne
  }

  /// Of JSON-stat: values and statuses.
  public enum CellShape: Sendable, Equatable {
    case most(Int)
    case values(Int)
    case cell(below: Int)
    case valuesByCell
    case none
    case statuses(Int)
    case statusesByCell, noMoreStatuses
    /// A number with at most so many decimals, as `unit` says or as is read at most.
    case decimals(Int, isUnits: Bool)
  }
}
