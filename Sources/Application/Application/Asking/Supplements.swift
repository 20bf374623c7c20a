import Figures
import Regions

/// What questions need besides figures, read when it is needed.
public struct Supplements: Sendable {
  /// All comments on a municipality.
  let comments: @Sendable (RegionCode) throws -> [Comment]
  let deflator: @Sendable () throws -> Deflator?

  /// Public registers, each as it stood on a day.
  let registers: @Sendable () throws -> [PublicRegister]

  public init(
    comments: @escaping @Sendable (RegionCode) throws -> [Comment],
    deflator: @escaping @Sendable () throws -> Deflator?, registers: @escaping @Sendable () throws -> [PublicRegister]
  ) {
    self.registers = registers
    self.comments = comments
    self.deflator = deflator
  }
}
