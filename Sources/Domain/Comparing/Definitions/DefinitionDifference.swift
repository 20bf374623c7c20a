import Figures
import Regions

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
