import Figures
import PlainText
import Regions
import Values

/// Everything that decides what a briefing says, but for the figures and the comparators.
public struct BriefingOrder: Codable, Equatable, Sendable {
  public let municipality: String
  public let year: Int
  public let language: Language
  public let asOf: String?
  public let comparators: [String]
  public let neighbours: String?
  public let peers: String?
  public let settings: [String]
  public let accept: [String]
  public let since: String?
  /// The id of the one topic it is about; nil for all, as in orders from before there were topics.
  public let topic: String?
  /// Ids of key figures that are taken in or left out.
  public let include: [String]?
  public let leaveOut: [String]?
  /// The name of the file with an earlier briefing.
  public let compareWith: String?

  /// What was asked for, with everything that was left out spelled out.
  public init(
    _ asked: AskedQuestion, _ subject: Municipality, year: Int, language: Language, asOf: String?,
    compareWith: String? = nil
  ) {
    municipality = subject.code.rawValue
    self.year = year
    self.language = language
    self.asOf = asOf
    comparators = asked.comparators
    neighbours = asked.neighbours
    peers = asked.peers
    settings = asked.settings
    accept = asked.accepted
    since = asked.since
    topic = asked.topic?.rawValue
    include = asked.included.isEmpty ? nil : asked.included
    leaveOut = asked.leftOut.isEmpty ? nil : asked.leftOut
    self.compareWith = compareWith
  }

  /// The question it answers.
  public var asked: AskedQuestion {
    AskedQuestion(
      municipality: municipality, year: year, comparators: comparators, neighbours: neighbours, peers: peers,
      settings: settings, accepted: accept, since: since, topic: topic.flatMap(Topic.init(rawValue:)),
      included: include ?? [], leftOut: leaveOut ?? [])
  }

  /// Which key figures it is about.
  var scope: BriefingScope {
    BriefingScope(
      topic: topic.flatMap(Topic.init(rawValue:)), included: Set((include ?? []).map { IndicatorID($0) }),
      leftOut: Set((leaveOut ?? []).map { IndicatorID($0) }))
  }

  /// The command that makes this very briefing again.
  public var command: String {
    let options: [(String, [String])] = [
      ("--municipality", [municipality]), ("--year", [String(year)]), ("--language", [language.rawValue]),
      ("--comparator", comparators), ("--neighbours", Self.list(neighbours)), ("--set", settings), ("--accept", accept),
      ("--peers", Self.list(peers)), ("--as-of", Self.list(asOf)), ("--since", Self.list(since)),
      ("--compare-with", Self.list(compareWith)), ("--topic", Self.list(topic)), ("--include", include ?? []),
      ("--leave-out", leaveOut ?? []),
    ]
    let words = options.flatMap { name, values in values.flatMap { [name, $0] } }
    return ShellWords.joined(["maalestokk", "brief"] + words)
  }

  private static func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
}
