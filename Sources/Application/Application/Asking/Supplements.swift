import Figures
import Regions

/// What questions need besides figures, read when it is needed.
public struct Supplements: Sendable {
  /// All comments on a municipality.
  let comments: @Sendable (RegionCode) throws -> [Comment]
  let deflator: @Sendable () throws -> Deflator?

  public init(
    comments: @escaping @Sendable (RegionCode) throws -> [Comment], deflator: @escaping @Sendable () throws -> Deflator?
  ) {
    self.comments = comments
    self.deflator = deflator
  }
}
