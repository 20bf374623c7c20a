/// Why something is not fetched.
public enum FetchProblem: Problem {
  // What planning finds wrong before anything is asked.
  case unknownVariable(String, table: String, indicator: String, known: [String])
  case unknownValue(String, variable: String, table: String, indicator: String)
  /// Several values that would have to be summed, as an expression.
  case severalValues(String, variable: String, table: String, indicator: String)
  case missingChoice(variable: String, table: String, indicator: String)
  /// A table without a variable of regions, or of time.
  case noRegions(table: String)
  case noYears(table: String, asked: [Int], known: ClosedRange<Int>?)
  /// An indicator whose place in the publisher's tables is not known well enough: the place, if any.
  case notPlaced(indicator: String, source: String?)

  // What calls bring.
  case noAnswer(TransferProblem)
  case refused(FetchRefusal)
  case unreadable(place: String, because: any Problem)
  /// An answer that is not taken in.
  case notTaken(place: String, because: any Problem)

  // Comparators that bring their own data up to date.
  /// Hosts that nobody has agreed to.
  case hostsNotAgreed(comparator: String, hosts: [String])
  case comparatorFailed(any Problem)

  public var family: ProblemFamily { .fetch(self) }

  public var hint: ProblemHint? {
    switch self {
    case .unknownValue(_, _, let table, _), .missingChoice(_, let table, _):
      ProblemHint(.seeValues, ["fetch", "--table", table, "--dry-run"])
    default: nil
    }
  }

  /// Whether the publisher could not be reached at all.
  public var isUnreachable: Bool {
    if case .noAnswer(let transfer) = self { transfer.isUnreachable } else { false }
  }

  /// Whether the calls that follow would fail alike, so that the fetch stops.
  public var stopsFetch: Bool {
    switch self {
    case .noAnswer(let transfer): transfer.isOfEveryCall
    case .refused(.tooManyCalls), .refused(.maintenance): true
    default: false
    }
  }
}
