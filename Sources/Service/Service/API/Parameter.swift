import Application
import Figures
import Forms
import Values
import Wording

/// A query parameter of a route: read, checked and described from here alone.
struct Parameter: Sendable {
  enum Kind: Sendable {
    case text
    /// As `similar.k=5`.
    case setting
    case integer(ClosedRange<Int>)
    case choice([String])
    case date
  }

  let name: String
  let kind: Kind
  let summary: String
  var isRequired = false
  var mayRepeat = false

  static let indicator = Parameter(
    name: "indicator", kind: .text, summary: "The key figure's id; see /api/v1/indicators.", isRequired: true)
  static let indicators = Parameter(
    name: "indicator", kind: .text, summary: "A key figure's id; those with a target when left out.", mayRepeat: true)
  static let municipality = Parameter(
    name: "municipality", kind: .text,
    summary: "Name, or a code in use since 2011, or both; the one at home when left out.")
  static let year = Parameter(
    name: "year", kind: .integer(1900...2100), summary: "The year; the newest with figures when left out.")
  static let topic = Parameter(
    name: "topic", kind: .choice(TopicWords.everyName),
    summary: "Only key figures of a topic, by its id or its name in any language.")
  static let from = Parameter(name: "from", kind: .integer(1900...2100), summary: "The first year.")
  static let to = Parameter(name: "to", kind: .integer(1900...2100), summary: "The last year.")
  static let asOf = Parameter(name: "as-of", kind: .date, summary: "Figures as they were known on a date.")
  static let comparator = Parameter(
    name: "comparator", kind: .text, summary: "A comparator's id; all of them when left out.", mayRepeat: true)
  static let neighbours = Parameter(
    name: "neighbours", kind: .text,
    summary: "Which neighbours: named, border, region, or a set of one's own by its name.")
  static let peers = Parameter(
    name: "peers", kind: .text, summary: "Municipalities to compare with instead, as A,B,C.")
  static let set = Parameter(
    name: "set", kind: .setting, summary: "An option of a comparator, such as similar.k=5.", mayRepeat: true)
  static let accept = Parameter(
    name: "accept", kind: .choice(DefinitionAspect.allCases.map(\.rawValue)),
    summary: "Compare although figures differ in this.", mayRepeat: true)
  static let real = Parameter(
    name: "real", kind: .integer(1900...2100), summary: "Amounts in the kroner of this year, by the municipal deflator."
  )
  static let since = Parameter(name: "since", kind: .date, summary: "Tell what has changed since a date.")
  static let need = Parameter(
    name: "need", kind: .choice(["true", "false"]), summary: "Spending per inhabitant adjusted for need as well.")
  static let include = Parameter(
    name: "include", kind: .text, summary: "A key figure that is taken in besides.", mayRepeat: true)
  static let leaveOut = Parameter(
    name: "leave-out", kind: .text, summary: "A key figure that is left out.", mayRepeat: true)
  static let method = Parameter(
    name: "method", kind: .choice(["true", "false"]), summary: "End with the methods used, where the form has an end.")
  static let words = Parameter(
    name: "words", kind: .text, summary: "Words that an entry must hold.", mayRepeat: true)
  static let limit = Parameter(
    name: "limit", kind: .integer(1...1000), summary: "How many entries; all of them when left out.")
  static let offset = Parameter(
    name: "offset", kind: .integer(0...1_000_000), summary: "How many entries to pass over first.")
  static let language = Parameter(
    name: "language", kind: .choice(Language.allCases.map(\.rawValue)), summary: "The language of the answer.")

  /// Who is asked about and when.
  static let whoAndWhen = [municipality, year, asOf, language]
  /// Whom to compare with.
  static let comparison = [comparator, neighbours, peers, set, accept]

  static func format(_ formats: [AnswerForm]) -> Parameter {
    Parameter(
      name: "format", kind: .choice(formats.map(\.rawValue)),
      summary: "The form of the answer; goes before the header Accept.")
  }
}
