import Comparing
import Figures
import Statistics

extension TargetAssessment {
  /// Whether the target was met the year before and is missed now, or the other way round.
  public var statusHasChanged: Bool {
    guard let previous, previous.status != .noData else { return false }
    return (previous.status == .missed) != (current.status == .missed)
  }

  /// Whether the status has been the same in every year with a figure.
  var statusIsTheOnlyOne: Bool { yearsRunning == history.count { $0.value != nil } }

  /// The distance as a share of the limit it is counted from; zero where there is none.
  private var relativeGap: Double {
    guard let distance = current.distance?.magnitude.doubleValue,
      let limit = target.bound.limits.map(\.magnitude.doubleValue).max(), limit > 0
    else { return 0 }
    return distance / limit
  }

  /// What management should hear first: a status that has changed, then the longest missed, then the widest gap.
  ///
  /// Two targets missed in every year there are figures for count as equally long missed: where the figures begin says
  /// nothing about them.
  static func isMoreMaterial(_ left: Self, _ right: Self) -> Bool {
    let keys = [left, right].map { assessment -> [Double] in
      let isMissed = assessment.current.status == .missed
      let years = assessment.statusIsTheOnlyOne ? Double.infinity : Double(assessment.yearsRunning)
      return [
        assessment.statusHasChanged ? 1 : 0, isMissed ? 1 : 0, isMissed ? years : 0,
        isMissed ? assessment.relativeGap : -assessment.relativeGap,
      ]
    }
    return keys[1].lexicographicallyPrecedes(keys[0])
  }
}
