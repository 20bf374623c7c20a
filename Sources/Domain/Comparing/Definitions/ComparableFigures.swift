import Figures
import Regions

/// The figures that the members of a set are compared on: alike in definition, and of one edition where one has them all
/// (METHODS, section 1).
public struct ComparableFigures: Sendable, Equatable {
  /// By region.
  public let observations: [RegionCode: Observation]
  /// Members that have a figure, but none of that definition.
  public let leftOut: [RegionCode]

  /// Chooses from `sources`, which has every source's figures of a region, the chosen one first.
  ///
  /// Where the chosen figures are not defined alike, those of the definition that carries most are taken; nil where none
  /// carries enough. Differences in `accepted` are none.
  public init?(
    of members: [RegionCode], subject: RegionCode, indicator: Indicator, accepted: Set<DefinitionAspect>,
    sources: [RegionCode: [Observation]], publisher: @escaping (String) -> String?
  ) {
    let definitions = Definitions(indicator: indicator, accepted: accepted, publisher: publisher)
    let members = Set(members)
    let reporting = sources.filter { members.contains($0.key) && $0.value.first?.value.number != nil }
    var figures = reporting.compactMapValues(\.first)
    if Set(figures.values.map(definitions.of)).count > 1 {
      guard let alike = LikeDefined(reporting, subject: subject, definitions) else { return nil }
      figures = alike.observations
    }
    let definition = figures.values.first.map(definitions.of)
    let alternatives = sources.mapValues { found in
      found.filter { $0.value.number != nil && definitions.of($0) == definition }
    }
    observations = ofOneEdition(figures, alternatives)
    leftOut = reporting.keys.filter { figures[$0] == nil }.sorted()
  }
}

/// The figures with all shipped copies among them of one edition, where one has them all.
///
/// What the publisher has answered with stays, and what people have brought themselves: both go before such copies. Of several such editions it is the one that is
/// chosen for most, then the one that is preferred for the first of them.
func ofOneEdition(
  _ figures: [RegionCode: Observation], _ alternatives: [RegionCode: [Observation]]
) -> [RegionCode: Observation] {
  let copies = figures.filter { $0.value.isOfShippedCopy }
  guard Set(copies.values.map(\.edition)).count > 1, let first = copies.keys.min() else { return figures }
  let carrying = (alternatives[first] ?? []).filter(\.isOfShippedCopy).map(\.edition).filter { edition in
    copies.keys.allSatisfy { region in alternatives[region]?.contains { $0.edition == edition } == true }
  }
  let uses = Dictionary(grouping: copies.values, by: \.edition).mapValues(\.count)
  guard let most = carrying.map({ uses[$0] ?? 0 }).max(), let best = carrying.first(where: { uses[$0] ?? 0 == most })
  else { return figures }
  return figures.merging(
    copies.keys.compactMap { region in
      alternatives[region]?.first { $0.edition == best }.map { (region, $0) }
    }, uniquingKeysWith: { $1 })
}
