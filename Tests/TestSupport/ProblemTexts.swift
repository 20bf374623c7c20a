import Problems
import Values
import Wording

/// What a problem says to readers.
extension Problem {
  public var bokmål: String { ProblemWords(.nb).text(self) }
  public var nynorsk: String { ProblemWords(.nn).text(self) }
  public var english: String { ProblemWords(.en).text(self) }
}
