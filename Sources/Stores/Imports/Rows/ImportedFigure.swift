import Figures
import Regions

/// One figure of an imported file, kept small since there may be a million.
public struct ImportedFigure: Sendable {
  /// The position of its indicator in the catalogue's order.
  let indicator: Int32
  public let line: Int32
  public let year: Int16
  public let status: ObservationStatus
  public let region: RegionCode
  public let codeThen: RegionCode
  public let value: ObservedValue
  /// The text of the source column; empty when there is none.
  public let source: String
  /// Whose accounts it is about, where the file says so and it is not what the indicator says.
  public let scope: AccountingScope?
  /// What else the file says is not as the indicator has it.
  public let differences: [DefinitionAspect: String]
}
