import Figures

/// A question as it was asked: names and numbers as they were written, nothing looked up.
public struct AskedQuestion: Sendable, Equatable {
  /// Ids of key figures.
  public var indicators: [String]
  /// A name, or a code in use since 2011, or both; nil for the one at home.
  public var municipality: String?
  public var year: Int?
  /// The first and last year of a trend.
  public var from: Int?
  public var to: Int?
  /// Ids of comparators; empty for all of them.
  public var comparators: [String]
  /// Which neighbours: named, border or region.
  public var neighbours: String?
  /// Municipalities to compare with instead, as `A,B,C`.
  public var peers: String?
  /// Options of comparators, such as `similar.k=5`.
  public var settings: [String]
  /// Differences of definition that are accepted, as they were written.
  public var accepted: [String]
  /// The year whose kroner amounts are told in.
  public var real: Int?
  /// The date that changes are told since.
  public var since: String?
  /// The one topic that is asked about; nil for all.
  public var topic: Topic?
  /// Ids of key figures that a briefing takes in or leaves out.
  public var included: [String]
  public var leftOut: [String]
  /// Whether spending is told adjusted for need besides.
  public var need: Bool

  public init(
    indicators: [String] = [], municipality: String? = nil, year: Int? = nil, from: Int? = nil,
    to: Int? = nil, comparators: [String] = [], neighbours: String? = nil, peers: String? = nil,
    settings: [String] = [], accepted: [String] = [], real: Int? = nil, since: String? = nil, topic: Topic? = nil,
    included: [String] = [], leftOut: [String] = [], need: Bool = false
  ) {
    self.indicators = indicators
    self.municipality = municipality
    self.year = year
    self.from = from
    self.to = to
    self.comparators = comparators
    self.neighbours = neighbours
    self.peers = peers
    self.settings = settings
    self.accepted = accepted
    self.real = real
    self.since = since
    self.topic = topic
    self.included = included
    self.leftOut = leftOut
    self.need = need
  }

  /// Who is asked about when nobody is named.
  public static let usualMunicipality = "Lillehammer"
}
