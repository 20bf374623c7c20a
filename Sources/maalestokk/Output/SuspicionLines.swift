import Application
import Figures
import Problems
import Regions
import Values
import Wording

extension SuspicionWords {
  /// For a preview or a summary; empty when nothing looks wrong.
  func lines(_ suspicions: [Suspicion], in regions: RegionBook) -> [String] {
    guard case .suspicious(let count, let named) = IncomingProblem(suspicions, in: regions), count > 0 else {
      return []
    }
    return warning(count, named)
  }
}
