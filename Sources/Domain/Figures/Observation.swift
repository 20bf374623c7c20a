import Regions
import Statistics
import Values

/// How final a published figure is, weakest first (METHODS, section 1).
public enum ObservationStatus: String, Sendable, CaseIterable, Comparable {
  case withdrawn, unknown, provisional, revised, final

  private var strength: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Self, right: Self) -> Bool { left.strength < right.strength }
}

/// Why there is no value.
public enum MissingReason: String, Sendable, CaseIterable {
  case notApplicable, notAvailable, confidential, notReported, invalidCodeYear, notYetPublished
}

/// A published value, or the reason that there is none.
public enum ObservedValue: Sendable, Equatable {
  case value(PublishedValue)
  case missing(MissingReason)

  /// The number, if there is one.
  public var number: PublishedValue? {
    if case .value(let number) = self { number } else { nil }
  }

  /// Why there is none, if so.
  public var missingReason: MissingReason? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}

/// What figures of one key figure may differ in (METHODS, section 10).
public enum DefinitionAspect: String, Sendable, CaseIterable {
  /// Whose accounts.
  case scope
  /// What is counted: doctor-certified sick leave is not all sick leave.
  case counted
  /// Which population a figure is per head of.
  case population
  /// Of which year the kroner are.
  case prices
  /// A calendar year, the end of a year, several years.
  case period
}

/// One figure as one source published it.
public struct Observation: Sendable, Equatable {
  public let indicator: String
  /// The region's newest code.
  public let region: RegionCode
  public let year: Int
  public let value: ObservedValue
  public let status: ObservationStatus
  /// The dataset it was read from.
  public let dataset: String
  /// Where in the dataset's source: a table and code, or a passage.
  public let locator: String
  /// The date it became known: published, else retrieved; ISO 8601.
  public let known: String
  /// Whose accounts it is about, where that is not what the indicator says.
  public let scope: AccountingScope?
  /// What else is not as the indicator says, in the source's words; never holds `scope`.
  public let differences: [DefinitionAspect: String]

  public init(
    indicator: String, region: RegionCode, year: Int, value: ObservedValue, status: ObservationStatus, dataset: String,
    locator: String, known: String, scope: AccountingScope? = nil, differences: [DefinitionAspect: String] = [:]
  ) {
    self.differences = differences
    self.indicator = indicator
    self.region = region
    self.year = year
    self.value = value
    self.status = status
    self.dataset = dataset
    self.locator = locator
    self.known = known
    self.scope = scope
  }
}

/// Where a set of figures comes from.
public struct Origin: Sendable, Equatable {
  public let id: String
  public let title: Multilingual
  public let publisher: String
  public let licence: Multilingual
  /// Where in the source the figures stand.
  public let location: Multilingual
  public let published: String?
  public let retrieved: String
  public let notes: Multilingual

  public init(
    id: String, title: Multilingual, publisher: String, licence: Multilingual, location: Multilingual,
    published: String?,
    retrieved: String, notes: Multilingual
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.licence = licence
    self.location = location
    self.published = published
    self.retrieved = retrieved
    self.notes = notes
  }
}

extension Origin {
  /// An origin whose licence and location read the same in both languages.
  public init(
    id: String, title: Multilingual, publisher: String, licence: String, location: String, published: String?,
    retrieved: String, notes: Multilingual
  ) {
    self.init(
      id: id, title: title, publisher: publisher, licence: Multilingual(nb: licence, en: licence),
      location: Multilingual(nb: location, en: location), published: published, retrieved: retrieved, notes: notes)
  }
}

/// Two statements about one thing that cannot both be true, and which was chosen.
public struct Conflict: Sendable, Equatable {
  /// One side: what it says and where.
  public struct Side: Sendable, Equatable {
    public let value: String
    public let locator: String

    public init(value: String, locator: String) {
      self.value = value
      self.locator = locator
    }
  }

  public let id: String
  public let indicator: String
  public let region: RegionCode
  public let year: Int?
  public let dataset: String
  public let chosen: Side
  public let other: Side
  /// Why that side was chosen.
  public let reason: ConflictReason

  public init(
    id: String, indicator: String, region: RegionCode, year: Int?, dataset: String, chosen: Side, other: Side,
    reason: ConflictReason
  ) {
    self.id = id
    self.indicator = indicator
    self.region = region
    self.year = year
    self.dataset = dataset
    self.chosen = chosen
    self.other = other
    self.reason = reason
  }
}
