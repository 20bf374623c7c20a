import Figures

/// Which comparators to ask, and their options.
public struct ComparatorChoice: Sendable {
  /// Ids in the order wanted; empty for all there are.
  public var ids: [String]
  /// Options by comparator id.
  public var options: [String: [String: String]]
  /// Differences of definition that the user has accepted by name.
  public var accepted: Set<DefinitionAspect>
  /// Whether each rank is told with how sure it is, which takes everybody's history.
  public var wantsCertainty = true
  /// Whether spending per inhabitant is told adjusted for need besides.
  public var adjustsForNeed = false

  public init(
    ids: [String] = [], options: [String: [String: String]] = [:], accepted: Set<DefinitionAspect> = []
  ) {
    self.accepted = accepted
    self.ids = ids
    self.options = options
  }
}
