/// What is wrong with a table of comma-separated values, and on which line.
public struct CSVProblem: Problem, Equatable {
  /// What is wrong.
  public enum Fault: Sendable, Equatable {
    /// A quotation mark in a field that is not quoted.
    case strayQuote
    case textAfterQuote
    case unendingQuote
    case recordTooLong(mostBytes: Int)
    case notUTF8
    case fieldCount(Int, header: Int)
    case repeatedColumn
    case missingColumns([String], there: [String])
  }

  /// The line on which the record begins, counted from 1.
  public let line: Int
  public let fault: Fault

  /// A fault on a line.
  public init(line: Int, _ fault: Fault) {
    self.line = line
    self.fault = fault
  }

  public var family: ProblemFamily { .csv(self) }
}
