import Comparing
import Figures
import Regions
import Statistics

/// What a fact is: a published figure, or something worked out from published figures.
public enum FactKind: String, Sendable {
  case observation, target, distance, change, rank, reporting, count
}

/// One number that a sentence may use, with where it comes from.
public struct Fact: Sendable, Equatable {
  /// `f1`, `f2`, … in the order they were first needed.
  public let id: String
  public let kind: FactKind
  public let indicator: String
  public let region: RegionCode
  public let year: Int
  public let value: PublishedValue
  public let status: ObservationStatus?
  /// Dataset and locator of a published figure or target; the comparator of a rank; the formula of what is worked out.
  public let source: String
}

/// A sentence made from facts only.
public struct Finding: Sendable, Equatable {
  public let id: String
  /// The bold claim at the front; empty for none.
  public let claim: String
  public let detail: String
  /// Ids of the facts whose numbers stand in the text.
  public let facts: [String]

  /// Claim and detail in one.
  public var text: String { [claim, detail].filter { !$0.isEmpty }.joined(separator: " ") }
}

/// Keeps facts, each once, and hands out their ids.
struct FactBook {
  private(set) var facts: [Fact] = []
  private var ids: [String: String] = [:]

  /// The id of a fact, made if it is new.
  mutating func note(
    _ kind: FactKind, _ indicator: String, _ region: RegionCode, _ year: Int, _ value: PublishedValue,
    status: ObservationStatus? = nil, source: String
  ) -> String {
    let key = "\(kind)|\(indicator)|\(region)|\(year)|\(value)|\(source)"
    if let id = ids[key] { return id }
    let id = "f\(facts.count + 1)"
    ids[key] = id
    facts.append(
      Fact(
        id: id, kind: kind, indicator: indicator, region: region, year: year, value: value, status: status,
        source: source))
    return id
  }

  /// The id of a published figure, or nil when the cell is missing.
  mutating func note(_ observation: Observation) -> String? {
    observation.value.number.map { value in
      note(
        .observation, observation.indicator, observation.region, observation.year, value, status: observation.status,
        source: "\(observation.dataset)#\(observation.locator)")
    }
  }
}
