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
    self.compareWith = compareWith
  }

  /// The question it answers.
  public var asked: AskedQuestion {
    AskedQuestion(
      municipality: municipality, year: year, comparators: comparators, neighbours: neighbours, peers: peers,
      settings: settings, accepted: accept, since: since)
  }

  /// The command that makes this very briefing again.
  public var command: String {
    let options: [(String, [String])] = [
      ("--municipality", [municipality]), ("--year", [String(year)]), ("--language", [language.rawValue]),
      ("--comparator", comparators), ("--neighbours", Self.list(neighbours)), ("--set", settings), ("--accept", accept),
      ("--peers", Self.list(peers)), ("--as-of", Self.list(asOf)), ("--since", Self.list(since)),
      ("--compare-with", Self.list(compareWith)),
    ]
    let words = options.flatMap { name, values in values.flatMap { [name, $0] } }
    return ShellWords.joined(["maalestokk", "brief"] + words)
  }

  private static func list(_ value: String?) -> [String] { value.map { [$0] } ?? [] }
}
