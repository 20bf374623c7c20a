import Indicators
import Regions

/// Figures of one definition for a comparison whose chosen figures are defined in different ways (METHODS, section 1).
///
/// A few members that another source defines differently never refuse a comparison that a like-defined source can carry:
/// its figures are used for all it has, and the few that only the other defines are left out by name.
public struct LikeDefined: Sendable, Equatable {
  /// By region, all defined alike.
  public let observations: [RegionCode: Observation]
  /// Members that have a figure, but none of that definition.
  public let leftOut: [RegionCode]

  /// The definition of the subject's figures that covers most members; nil when it leaves out more than a tenth of those
  /// that have a figure.
  ///
  /// `sources` has every source's figures of a region, the preferred first. Differences in `accepted` are none.
  public init?(
    of members: [RegionCode], subject: RegionCode, indicator: Indicator, accepted: Set<DefinitionAspect>,
    sources: [RegionCode: [Observation]], publisher: (String) -> String?
  ) {
    let aspects = DefinitionAspect.allCases.filter { !accepted.contains($0) }
    func definitions(_ observation: Observation) -> [Definition] {
      aspects.map {
        Definition(
          $0, scope: observation.scope, differences: observation.differences, dataset: observation.dataset,
          indicator: indicator, publisher: publisher)
      }
    }
    let everyone = Set(members + [subject])
    var found: [[Definition]: [RegionCode: Observation]] = [:]
    for region in everyone {
      for observation in sources[region] ?? [] where observation.value.number != nil {
        let key = definitions(observation)
        if found[key]?[region] == nil { found[key, default: [:]][region] = observation }
      }
    }
    let own = (sources[subject] ?? []).filter { $0.value.number != nil }.map(definitions)
    let candidates = own.compactMap { found[$0] }
    guard let first = candidates.first else { return nil }
    let best = candidates.dropFirst().reduce(first) { $1.count > $0.count ? $1 : $0 }
    let left = everyone.filter { region in
      best[region] == nil && (sources[region] ?? []).contains { $0.value.number != nil }
    }
    guard left.count * 10 <= best.count + left.count else { return nil }
    observations = best
    leftOut = left.sorted()
  }
}
