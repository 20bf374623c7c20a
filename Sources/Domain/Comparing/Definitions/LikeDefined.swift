import Figures
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

  /// Of the definitions of the subject's figures, the one that covers most members; nil when another definition is chosen
  /// for more than a tenth of those that have a figure: those are more than a few.
  ///
  /// `sources` has every source's figures of a region, the chosen one first. Differences in `accepted` are none.
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
    let reporting = Set(members + [subject]).filter { sources[$0]?.first?.value.number != nil }
    var found: [[Definition]: [RegionCode: Observation]] = [:]
    var chosen: [[Definition]: Int] = [:]
    for region in reporting {
      for (place, observation) in (sources[region] ?? []).enumerated() where observation.value.number != nil {
        let key = definitions(observation)
        if place == 0 { chosen[key, default: 0] += 1 }
        if found[key]?[region] == nil { found[key, default: [:]][region] = observation }
      }
    }
    let own = (sources[subject] ?? []).filter { $0.value.number != nil }.map(definitions)
    let carrying = own.filter { (reporting.count - (chosen[$0] ?? 0)) * 10 <= reporting.count }.compactMap { found[$0] }
    guard let first = carrying.first else { return nil }
    observations = carrying.dropFirst().reduce(first) { $1.count > $0.count ? $1 : $0 }
    leftOut = reporting.subtracting(observations.keys).sorted()
  }
}
