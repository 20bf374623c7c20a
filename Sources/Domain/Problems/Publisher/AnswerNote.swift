/// What of an answer was not taken in, or was read as something else: told, and no error.
public enum AnswerNote: Problem, Equatable {
  /// Things that cells stand for, and how many cells there are.
  public struct Named: Sendable, Equatable {
    public let names: [String]
    public let cells: Int

    /// The things with their number of cells; nil where there are none.
    public init?(_ cells: [String: Int]) {
      guard !cells.isEmpty else { return nil }
      names = cells.keys.sorted()
      self.cells = cells.values.reduce(0, +)
    }
  }

  /// A code of a region, and the number that it was read as.
  public struct Recognised: Sendable, Equatable {
    public let code: String
    public let number: String

    /// A code and its number.
    public init(_ code: String, as number: String) {
      self.code = code
      self.number = number
    }
  }

  case unknownRegions(Named)
  case unknownContents(Named)
  case unverifiedContents(Named)
  /// Indicators with several cells of one place and year.
  case ambiguousIndicators(Named)
  case otherPeriods(cells: Int)
  /// Cells of numbers that were not in use that year.
  case invalidCodeYears(cells: Int)
  case recognisedRegions([Recognised])

  public var family: ProblemFamily { .answerNote(self) }
}
