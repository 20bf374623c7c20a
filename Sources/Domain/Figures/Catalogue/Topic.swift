/// A field of what a municipality does or is, as readers look for key figures; each key figure belongs to one.
public enum Topic: String, CaseIterable, Sendable, Codable {
  case economy, budget, investment, tax, fees
  case school, kindergarten, care, health
  case childWelfare = "child-welfare"
  case welfare, culture, climate, planning, population, workforce, property, water, transport, housing, emergency, other

  /// The topic of what the catalogue names so.
  public init(catalogued name: String) {
    self = Self.parts.first { $0.value.contains(name) }?.key ?? Topic(rawValue: name) ?? .other
  }

  /// What the catalogue names more finely than readers look for.
  private static let parts: [Topic: Set<String>] = [
    .economy: ["economy", "finance", "funds", "liquidity"], .culture: ["leisure"],
    .population: ["population", "features"],
  ]
}

extension Sequence {
  /// The elements of each topic together, in the order of topics but those in `first` before all others.
  public func byTopic(first: [Topic] = [], _ topic: (Element) -> Topic) -> [(topic: Topic, elements: [Element])] {
    let groups = Dictionary(grouping: self, by: topic)
    return (first + Topic.allCases.filter { !first.contains($0) }).compactMap { topic in
      groups[topic].map { (topic, $0) }
    }
  }
}

extension Indicator {
  /// Where readers look for it.
  public var field: Topic { Topic(catalogued: topic) }
}
