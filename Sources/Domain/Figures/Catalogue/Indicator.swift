import Statistics
import Values

/// A key figure: what is measured, in what, and which way is good.
public struct Indicator: Sendable, Equatable {
  public let id: IndicatorID
  public let topic: String
  /// The full name, with what it is a share of.
  public let label: Multilingual
  /// What a sentence or a narrow table calls it.
  public let shortLabel: Multilingual
  public let unit: Unit
  /// The published number of decimals.
  public let decimals: Int
  public let direction: Direction
  /// Why that direction is right.
  public let directionReason: Multilingual
  public let scope: AccountingScope
  /// What is counted, where it can be confused with something else; empty otherwise.
  public let counted: String
  /// Which population it is per head of; empty where it is not, or the catalogue does not say.
  public let populationBasis: String
  /// `calendarYear`, `endOfYear` and so on.
  public let period: String
  /// Where Statistics Norway publishes it; nil where it is not theirs or the table is not known.
  public let source: TableCode?
  /// How well the code is known: `seen` in a real answer, in a `query` or in `documentation`; `unverified`; `notSSB`.
  public let verification: String
  /// Whether nobody has confirmed the code: such an indicator is never taken in from a publisher's answer.
  public var isUnverified: Bool { verification == "unverified" }
  /// Whether figures of municipalities that merge add up to the whole's: volumes do, ratios and averages do not.
  public let isAdditive: Bool
  public let definition: Multilingual
  /// How it is reckoned from other key figures where no source has it; nil where it is not.
  public let formula: Formula?

  public init(
    id: IndicatorID, topic: String, label: Multilingual, shortLabel: Multilingual, unit: Unit, decimals: Int,
    direction: Direction,
    directionReason: Multilingual, scope: AccountingScope, counted: String, source: TableCode?, verification: String,
    definition: Multilingual, isAdditive: Bool = false, populationBasis: String = "", period: String = "",
    formula: Formula? = nil
  ) {
    self.formula = formula
    self.populationBasis = populationBasis
    self.period = period
    self.id = id
    self.topic = topic
    self.label = label
    self.shortLabel = shortLabel
    self.unit = unit
    self.decimals = decimals
    self.direction = direction
    self.directionReason = directionReason
    self.scope = scope
    self.counted = counted
    self.source = source
    self.isAdditive = isAdditive
    self.verification = verification
    self.definition = definition
  }
}
