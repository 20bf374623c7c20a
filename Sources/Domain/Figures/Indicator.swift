import Statistics
import Values

/// Whether a high value is good (METHODS, section 2).
public enum Direction: Sendable, Equatable {
  case higherIsBetter
  case lowerIsBetter
  /// Best anywhere from the lower to the upper bound.
  case withinBand(lower: PublishedValue, upper: PublishedValue)
  /// An input or a volume: has a position, never a "best".
  case neutral

  /// The word for it in files.
  public var name: String {
    switch self {
    case .higherIsBetter: "higherIsBetter"
    case .lowerIsBetter: "lowerIsBetter"
    case .withinBand: "withinBand"
    case .neutral: "neutral"
    }
  }

  /// How bad a value is, smallest first: what ranks are made from.
  ///
  /// A neutral indicator is ranked from the highest.
  public func penalty(of value: PublishedValue) -> PublishedValue {
    switch self {
    case .higherIsBetter, .neutral: -value
    case .lowerIsBetter: value
    case .withinBand(let lower, let upper):
      value < lower ? lower - value : value > upper ? value - upper : PublishedValue(mantissa: 0, decimals: 0)
    }
  }
}

extension Direction {
  /// The same of a binary number, which is drawn or reckoned and never compared with a published one.
  public func penalty(of value: Double) -> Double {
    switch self {
    case .higherIsBetter, .neutral: -value
    case .lowerIsBetter: value
    case .withinBand(let lower, let upper): max(lower.doubleValue - value, value - upper.doubleValue, 0)
    }
  }
}

/// What an indicator is measured in.
public enum Unit: String, Sendable, CaseIterable {
  case percent
  case nok = "NOK"
  case thousandNOK = "1000 NOK"
  case millionNOK = "million NOK"
  case years
  case tonnesCO2e = "tonnes CO2e"
  case ratio
  case hours
  case days
  case weeks
  case count
  case fullTimeEquivalents = "fte"
  case permille
}

/// Whose accounts a figure is about.
public enum AccountingScope: String, Sendable, CaseIterable {
  case consolidated = "konsern"
  case municipalityAlone = "kommunekasse"
  case unknown
  case notApplicable
}

/// A key figure: what is measured, in what, and which way is good.
public struct Indicator: Sendable, Equatable {
  public let id: String
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

  public init(
    id: String, topic: String, label: Multilingual, shortLabel: Multilingual, unit: Unit, decimals: Int,
    direction: Direction,
    directionReason: Multilingual, scope: AccountingScope, counted: String, source: TableCode?, verification: String,
    definition: Multilingual, isAdditive: Bool = false, populationBasis: String = "", period: String = ""
  ) {
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

/// Where in a publisher's tables an indicator stands: a code name alone is not unique.
public struct TableCode: Sendable, Hashable, CustomStringConvertible {
  public let table: String
  public let code: String
  /// The dimension the code belongs to; empty where it is not known.
  public let dimension: String
  /// The codes of other dimensions that go with it.
  public let selections: [String: String]

  public init(table: String, code: String, dimension: String = "", selections: [String: String] = [:]) {
    self.table = table
    self.code = code
    self.dimension = dimension
    self.selections = selections
  }

  /// `12134/KOSAGD230000`, with other selections behind: `12143/KG31?ContentsCode=KOSbelop0000`.
  public var description: String {
    let rest = selections.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "&")
    return [table, code].filter { !$0.isEmpty }.joined(separator: "/") + (rest.isEmpty ? "" : "?" + rest)
  }
}
