import Problems
import Values
import Wording

/// An error as the log tells of it, in English: the log is for whoever runs the service, and is read by programs too.
///
/// Messages of the log are English for the same reason, and stand where they are written.
func inTheLog(_ error: any Error) -> String {
  (error as? any Problem).map { ProblemWords(.en).text($0) } ?? String(describing: error)
}
