import Comparing
import Figures
import Regions
import Statistics
import Values

extension Workbench {
  /// The conflicts about an indicator that still stand: not those whose chosen figure another has taken the place of since.
  func standingConflicts(about indicator: IndicatorID) throws -> [Conflict] {
    try store.conflicts(about: indicator).filter { try !isSettled($0) }
  }

  /// Whether the figure that a conflict chose is no longer the one used: a revision has settled it.
  private func isSettled(_ conflict: Conflict) throws -> Bool {
    guard let year = conflict.year, let chosen = PublishedValue(conflict.chosen.value) else { return false }
    let used = try store.series(of: conflict.indicator, in: conflict.region, asOf: asOf)[year]
    guard let used, used.dataset != conflict.dataset, let value = used.value.number else { return false }
    return value != chosen
  }
}
