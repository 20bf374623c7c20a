import Figures
import Regions
import Statistics
import Values

/// A value from text that the test itself wrote; traps on anything else.
public func published(_ text: String) -> PublishedValue {
  guard let value = PublishedValue(text) else { preconditionFailure("'\(text)' is not a decimal number") }
  return value
}

extension Indicator {
  /// A complete indicator of which a test names only what it is about.
  public static func sample(
    id: String = "net-operating-result", direction: Direction = .higherIsBetter, decimals: Int = 1
  ) -> Indicator {
    Indicator(
      id: IndicatorID(id), topic: "economy",
      label: Multilingual(nb: "Netto driftsresultat", en: "Net operating result"),
      shortLabel: Multilingual(nb: "Netto driftsresultat", en: "Net operating result"), unit: .percent,
      decimals: decimals,
      direction: direction, directionReason: Multilingual(nb: "Fordi", en: "Because"), scope: .consolidated,
      counted: "",
      source: nil, verification: "notSSB", definition: Multilingual(nb: "Definisjon", en: "Definition"))
  }
}

extension Observation {
  /// An observation with a value.
  public static func sample(
    _ number: String, of region: String = "3405", in year: Int = 2023, indicator: String = "net-operating-result",
    status: ObservationStatus = .final, dataset: String = "sample", locator: String = "p01",
    known: String = "2024-03-15"
  ) -> Observation {
    Observation(
      indicator: IndicatorID(indicator), region: RegionCode(region), year: year, value: .value(published(number)),
      status: status,
      dataset: dataset, locator: locator, known: known)
  }

  /// An observation without a value.
  public static func missing(
    _ reason: MissingReason, of region: String = "3405", in year: Int = 2023,
    indicator: String = "net-operating-result",
    dataset: String = "sample", locator: String = "p01", known: String = "2024-03-15"
  ) -> Observation {
    Observation(
      indicator: IndicatorID(indicator), region: RegionCode(region), year: year, value: .missing(reason),
      status: .final,
      dataset: dataset, locator: locator, known: known)
  }
}

/// Observations by region, from pairs of code and decimal text.
public func observations(_ values: KeyValuePairs<String, String>) -> [RegionCode: Observation] {
  Dictionary(values.map { (RegionCode($0), Observation.sample($1, of: $0)) }, uniquingKeysWith: { first, _ in first })
}

extension Target {
  /// A target of which a test names only what it is about.
  public init(
    region: String = "3405", indicator: String = "net-operating-result", bound: TargetBound, tolerance: String? = nil,
    validFrom: Int? = nil, validTo: Int? = nil
  ) {
    self.init(
      region: RegionCode(region), indicator: IndicatorID(indicator), bound: bound, tolerance: tolerance.map(published),
      basis: .council,
      decidedBy: Multilingual(nb: "Kommunestyret", en: "The municipal council"), decidedOn: nil, validFrom: validFrom,
      validTo: validTo, dataset: "sample", locator: "t01")
  }
}
