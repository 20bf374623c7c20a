import Figures
import Regions

/// Figures of one definition for members whose chosen figures are defined in different ways (METHODS, section 1).
///
/// A few members that another source defines differently never refuse a comparison that a like-defined source can carry:
/// its figures are used for all it has, and the few that only the other defines are left out by name.
struct LikeDefined {
  /// By region, all defined alike.
  let observations: [RegionCode: Observation]

  /// Of the definitions of the subject's figures, the one that covers most members; nil when another definition is chosen
  /// for more than a tenth of those that have a figure: those are more than a few.
  ///
  /// `reporting` has every source's figures of those members, the chosen one first.
  init?(_ reporting: [RegionCode: [Observation]], subject: RegionCode, _ definitions: Definitions) {
    var found: [[Definition]: [RegionCode: Observation]] = [:]
    for (region, sources) in reporting {
      for observation in sources.reversed() where observation.value.number != nil {
        found[definitions.of(observation), default: [:]][region] = observation
      }
    }
    let chosen = Dictionary(grouping: reporting.values.compactMap(\.first), by: definitions.of).mapValues(\.count)
    let own = (reporting[subject] ?? []).filter { $0.value.number != nil }.map(definitions.of)
    let carrying = own.filter { (reporting.count - (chosen[$0] ?? 0)) * 10 <= reporting.count }.compactMap { found[$0] }
    guard let first = carrying.first else { return nil }
    observations = carrying.dropFirst().reduce(first) { $1.count > $0.count ? $1 : $0 }
  }
}
