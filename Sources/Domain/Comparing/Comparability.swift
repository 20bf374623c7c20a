import Figures
import Regions
import Statistics

/// Figures of one comparison that are not defined alike (METHODS, section 10).
public struct DefinitionDifference: Sendable, Equatable {
  /// One definition, and whose figures follow it.
  public struct Side: Sendable, Equatable {
    /// A word of the catalogue, such as `konsern`; empty where nothing is said.
    public let definition: String
    /// Who published the figures, where the definition is unknown and only the publisher tells them apart.
    public let publisher: String?
    public let members: [RegionCode]

    public init(definition: String, publisher: String?, members: [RegionCode]) {
      self.definition = definition
      self.publisher = publisher
      self.members = members
    }
  }

  public let aspect: DefinitionAspect
  /// At least two; the subject's first, then by number of members.
  public let sides: [Side]

  public init(aspect: DefinitionAspect, sides: [Side]) {
    self.aspect = aspect
    self.sides = sides
  }
}

/// In what the figures of a comparison differ; empty when all are of one kind.
///
/// Figures of unknown accounting scope are taken to be alike when one publisher made them, and not otherwise.
/// `publisher` tells who published a dataset.
public func definitionDifferences(
  in comparison: Comparison, indicator: Indicator, publisher: (String) -> String?
) -> [DefinitionDifference] {
  let asTheIndicatorSays = comparison.members.allSatisfy { $0.scope == nil && $0.differences.isEmpty }
  if asTheIndicatorSays, indicator.scope != .unknown { return [] }
  return DefinitionAspect.allCases.compactMap { aspect in
    var members: [Definition: [RegionCode]] = [:]
    for member in comparison.members where member.value != nil {
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

/// How a figure is defined in one respect; of unknown scope, who published it is all that is known.
struct Definition: Hashable {
  let word: String
  let publisher: String?

  init(
    _ aspect: DefinitionAspect, scope: AccountingScope?, differences: [DefinitionAspect: String], dataset: String?,
    indicator: Indicator, publisher: (String) -> String?
  ) {
    guard aspect == .scope else {
      word = differences[aspect] ?? indicator.definition(of: aspect)
      self.publisher = nil
      return
    }
    let scope = scope ?? indicator.scope
    word = scope.rawValue
    self.publisher = scope == .unknown ? dataset.map { publisher($0) ?? $0 } : nil
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
