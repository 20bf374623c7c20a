/// What is wrong with a part of a dataset, as a clause that stands after the file's name.
public enum DatasetFault: Problem {
  case value(Value)
  case catalogue(Catalogue)
  case formula(FormulaFault)
  case method(Method)
  case observation(Figure)
  case origin(Origin)
  case form(Form)
  case package(PackageFault)
  case other(any Problem)

  public var family: ProblemFamily { .datasetFault(self) }
}

extension DatasetFault {
  /// A value of any table or member, with the name of its column or member.
  public enum Value: Sendable, Equatable {
    case notKnown(String, String)
    case notYear(String, String)
    case notDate(String, String)
    case notTrueOrFalse(String, String)
    case belowZero(String, String)
    case notDecimal(String)
    case notNumber(String)
    case notInCatalogue(indicator: String)
    case noReason
  }

  /// A row of the catalogue or of targets.
  public enum Catalogue: Sendable, Equatable {
    case indicatorTwice(String)
    case badDecimals(String)
    case noLabel
    case badSelection(String)
    case notNewestCode(region: String)
    case endsBeforeItBegins(to: Int, from: Int)
    case boundMismatch(kind: String, target: String, lower: String, upper: String)
  }

  /// A row of corrections, breaks, denominators or the deflator.
  public enum Method: Sendable, Equatable {
    case notYearOf(String, year: Int)
    case noRegion(String)
    case notTwoNumbers(expect: String, value: String)
    case correctedTwice(indicator: String, region: String, year: String)
    case badBreak(reach: String, year: String)
    case badDenominator(offset: String, factor: String)
    case secondDenominator(String)
    case badIndex(year: String, index: String)
    case badLanguageForm(code: String, form: String)
    case secondLanguageForm(code: String)
  }

  /// A row of observations.
  public enum Figure: Sendable, Equatable {
    case standsTwice(indicator: String, region: String, year: Int, locator: String)
    case badDefinition(String)
    case noSuchNumber(String, division: Int)
    case noValue(reason: String)
    case valueAndReason
    case tooManyDecimals(String, most: Int)
  }

  /// An origin and the files it names.
  public enum Origin: Sendable, Equatable {
    case badPrecedence(Int, lowest: Int, highest: Int)
    case rowsBelowZero(Int, file: String)
    case secondFile(kind: String, first: String)
    case unreadKind(String, known: [String])
    case notImported(kind: String)
    case sameID(String)
    case cannotBeRead
    case otherHash(found: String, said: String)
    case noDataset
    case noFigures
  }

  /// A file's form.
  public enum Form: Sendable, Equatable {
    case table(CSVProblem.Fault)
    case memberMissing(String)
    case memberNull(String, Expected)
    case memberOfOtherType(String, Expected)
    case memberImpossible(String)
    case notJSON
  }

  /// What a member of a JSON file should have been.
  public enum Expected: Sendable, Equatable { case text, wholeNumber, collection, object }
}
