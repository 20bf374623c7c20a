import Figures
import Statistics
import Values

/// The conclusion above a strip of dots: where the municipality lies among few, and what qualifies it.
public struct StripStatement: Sendable, Equatable {
  public let indicator: Indicator
  /// Whether its name goes into the sentence as it is.
  public let isMain: Bool
  public let position: Position
  public let of: Noted<Int>
  public let qualifier: StripQualifier?
}
