import Figures
import Regions
import Statistics

/// In what the figures of a comparison differ; empty when all are of one kind.
///
/// Figures of unknown accounting scope are taken to be alike when one publisher made them, and not otherwise.
/// `publisher` tells who published a dataset.
public func definitionDifferences(
  in comparison: Comparison, indicator: Indicator, publisher: (String) -> String?
) -> [DefinitionDifference] {
  let asTheIndicatorSays = comparison.members.allSatisfy { $0.scope == nil && $0.differences.isEmpty }
  if asTheIndicatorSays, indicator.scope != .unknown { return [] }
  let defined = comparison.members.filter { $0.value != nil }
  guard let first = defined.first, defined.contains(where: { !$0.isDefined(as: first) }) else { return [] }
  return DefinitionAspect.allCases.compactMap { aspect in
    var members: [Definition: [RegionCode]] = [:]
    for member in defined {
      let definition = Definition(
        aspect, scope: member.scope, differences: member.differences, dataset: member.dataset, indicator: indicator,
        publisher: publisher)
      members[definition, default: []].append(member.code)
    }
    guard members.count > 1 else { return nil }
    let subject = comparison.subject
    let sides = members.sorted { left, right in
      let owns = (left.value.contains(subject), right.value.contains(subject))
      if owns.0 != owns.1 { return owns.0 }
      if left.value.count != right.value.count { return left.value.count > right.value.count }
      return (left.key.word, left.key.publisher ?? "") < (right.key.word, right.key.publisher ?? "")
    }
    return DefinitionDifference(
      aspect: aspect,
      sides: sides.map {
        DefinitionDifference.Side(definition: $0.key.word, publisher: $0.key.publisher, members: $0.value.sorted())
      })
  }
}

extension ComparedMember {
  /// Whether nothing that is known of its figure can tell it from another's.
  fileprivate func isDefined(as other: ComparedMember) -> Bool {
    dataset == other.dataset && scope == other.scope && differences == other.differences
  }
}

extension Indicator {
  /// The catalogue's word for what is counted, the population, the prices or the period; empty where it has none.
  func definition(of aspect: DefinitionAspect) -> String {
    switch aspect {
    case .scope: scope.rawValue
    case .counted: counted
    case .population: populationBasis
    case .period: period
    case .prices: ""
    }
  }
}
