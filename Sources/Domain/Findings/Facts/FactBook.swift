import Figures
import Regions
import Statistics
import Values

/// Keeps facts, each once, and hands out their ids.
struct FactBook {
  private(set) var facts: [Fact] = []
  private var ids: [Key: String] = [:]

  private struct Key: Hashable {
    let kind: FactKind
    let indicator: IndicatorID
    let region: RegionCode
    let year: Int
    /// As it is written: 2.2 and 2.20 are two facts.
    let value: String
    let source: FactSource
  }

  /// The number with its fact, made if it is new.
  mutating func note(
    _ kind: FactKind, _ indicator: IndicatorID, _ region: RegionCode, _ year: Int, _ value: PublishedValue,
    status: ObservationStatus? = nil, source: FactSource
  ) -> Noted<PublishedValue> {
    let key = Key(
      kind: kind, indicator: indicator, region: region, year: year, value: value.description, source: source)
    if let id = ids[key] { return Noted(value, fact: id) }
    let id = "f\(facts.count + 1)"
    ids[key] = id
    facts.append(
      Fact(
        id: id, kind: kind, indicator: indicator, region: region, year: year, value: value, status: status,
        source: source))
    return Noted(value, fact: id)
  }

  /// A whole number, such as a rank or how many there are.
  mutating func note(
    _ kind: FactKind, _ indicator: IndicatorID, _ region: RegionCode, _ year: Int, whole number: Int, source: FactSource
  ) -> Noted<Int> {
    let value = PublishedValue(mantissa: Int64(number), decimals: 0)
    return Noted(number, fact: note(kind, indicator, region, year, value, source: source).fact)
  }

  /// A published figure, or nil when the cell is missing.
  mutating func note(_ observation: Observation) -> Noted<PublishedValue>? {
    observation.value.number.map { value in
      note(
        .observation, observation.indicator, observation.region, observation.year, value, status: observation.status,
        source: .published("\(observation.dataset)#\(observation.locator)", isEarlier: false))
    }
  }
}
