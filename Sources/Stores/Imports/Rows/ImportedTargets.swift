import CSV
import Figures
import Problems
import Regions
import Statistics
import Values

/// The targets of an imported file, checked, and as the project keeps them.
public struct ImportedTargets: Sendable {
  public let targets: [Target]

  /// The table in the form of `Datasets/`, which is what the store keeps.
  public var csv: String {
    let header = [
      "region", "indicator", "kind", "strict", "target", "lower", "upper", "tolerance", "basis", "decided_by_nb",
      "decided_by_en", "decided_on", "valid_from", "valid_to", "locator",
    ]
    return csvText([header] + targets.map(Self.row))
  }

  private static func row(_ target: Target) -> [String] {
    var limits = ["false", "", "", ""]
    switch target.bound {
    case .floor(let limit, let strict), .ceiling(let limit, let strict):
      limits = [String(strict), limit.description, "", ""]
    case .band(let lower, let upper): limits = ["false", "", lower.description, upper.description]
    }
    return [target.region.rawValue, target.indicator.rawValue, target.bound.kind] + limits + [
      target.tolerance?.description ?? "", target.basis.rawValue, target.decidedBy.nb, target.decidedBy.en,
      target.decidedOn ?? "", target.validFrom.map(String.init) ?? "", target.validTo.map(String.init) ?? "",
      target.locator,
    ]
  }
}

extension Target {
  /// Whether two say the same, wherever they were said.
  func isSame(as other: Target) -> Bool {
    region == other.region && indicator == other.indicator && bound == other.bound && tolerance == other.tolerance
      && basis == other.basis && validFrom == other.validFrom && validTo == other.validTo
  }
}

/// The targets that stand when some were imported after others: a later one takes over from its first year.
///
/// `groups` come in the order in which they became known, shipped ones first. One without a first year takes over
/// from the year it was decided in, and where that is not known either, altogether.
public func standingTargets(_ groups: [[Target]]) -> [Target] {
  groups.reduce([]) { standing, later in
    standing.compactMap { earlier in
      let successors = later.filter { $0.region == earlier.region && $0.indicator == earlier.indicator }
      guard !successors.isEmpty else { return earlier }
      guard let first = successors.map({ $0.validFrom ?? $0.yearDecided ?? 0 }).min(), first > 0 else { return nil }
      return earlier.ending(before: first)
    } + later
  }
}

extension Target {
  /// The same target, until the year before `year`; nil when it would not apply at all.
  fileprivate func ending(before year: Int) -> Target? {
    if let validFrom, validFrom >= year { return nil }
    return Target(
      region: region, indicator: indicator, bound: bound, tolerance: tolerance, basis: basis, decidedBy: decidedBy,
      decidedOn: decidedOn, validFrom: validFrom, validTo: min(validTo ?? year - 1, year - 1), dataset: dataset,
      locator: locator)
  }
}
