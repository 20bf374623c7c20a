import Figures

/// Tells how figures of an indicator are defined, as far as that is known and matters.
struct Definitions {
  let indicator: Indicator
  /// In what they may differ.
  let accepted: Set<DefinitionAspect>
  let publisher: (String) -> String?

  /// In each respect that matters.
  func of(_ observation: Observation) -> [Definition] {
    DefinitionAspect.allCases.filter { !accepted.contains($0) }.map { aspect in
      Definition(
        aspect, scope: observation.scope, differences: observation.differences, dataset: observation.dataset,
        indicator: indicator, publisher: publisher)
    }
  }
}
