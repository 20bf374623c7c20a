import Figures
import Regions

/// An observation with the number its region had, before and after it was followed through mergers.
public struct DatasetObservation: Sendable {
  public let observation: Observation
  /// The code as published.
  public let codeThen: RegionCode
  public let precedence: Int
  /// False for the losing side of a recorded conflict.
  public let preferred: Bool
}
