import Application
import ErrorWords
import Figures
import Forms
import Foundation
import Problems
import Regions
import SystemFiles
import Values

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
    summary: "Name, or a code in use since 2011, or both; \(AskedQuestion.usualMunicipality) when left out.")
  static let year = Parameter(
    name: "year", kind: .integer(1900...2100), summary: "The year; the newest with figures when left out.")
  static let from = Parameter(name: "from", kind: .integer(1900...2100), summary: "The first year.")
  static let to = Parameter(name: "to", kind: .integer(1900...2100), summary: "The last year.")
  static let asOf = Parameter(name: "as-of", kind: .date, summary: "Figures as they were known on a date.")
  static let comparator = Parameter(
    name: "comparator", kind: .text, summary: "A comparator's id; all of them when left out.", mayRepeat: true)
  static let neighbours = Parameter(
    name: "neighbours", kind: .choice(["named", "border", "region"]), summary: "Which neighbours.")
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
  static let question = [municipality, year, asOf, language]
  /// Whom to compare with.
  static let comparison = [comparator, neighbours, peers, set, accept]

  static func format(_ formats: [AnswerFormat]) -> Parameter {
    Parameter(
      name: "format", kind: .choice(formats.map(\.rawValue)),
      summary: "The form of the answer; goes before the header Accept.")
  }
}

/// A query, read as the route's parameters say.
struct QueryValues: Sendable {
  private let values: [String: [String]]
  /// Everything that is wrong: unknown names, repeats, values that cannot be; what is right can be read beside it.
  let problems: [UsageProblem]

  init(
    reading query: [(name: String, value: String)], _ parameters: [Parameter], language: Language,
    emptyIsNone: Bool = false
  ) {
    var problems = UsageProblems()
    var values: [String: [String]] = [:]
    for (name, value) in query {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        problems.add(Self.unknown(name, parameters, language))
        continue
      }
      if value.isEmpty, emptyIsNone { continue }
      if let problem = parameter.problem(with: value, language) {
        problems.add(problem)
      } else {
        values[name, default: []].append(parameter.normal(value))
      }
    }
    for parameter in parameters {
      let count = query.count { $0.name == parameter.name && !($0.value.isEmpty && emptyIsNone) }
      if let problem = parameter.problem(withCount: count, language) { problems.add(problem) }
    }
    self.problems = problems.found
    self.values = values
  }

  /// The query of a page, whose forms send fields that nobody has filled in; throws `UsageError` where anything is wrong.
  init(_ query: [(name: String, value: String)], _ parameters: [Parameter], language: Language) throws {
    self.init(reading: query, parameters, language: language, emptyIsNone: true)
    guard problems.isEmpty else { throw UsageError(problems) }
  }

  func text(_ name: String) -> String? { values[name]?.first }
  func all(_ name: String) -> [String] { values[name] ?? [] }
  func integer(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  /// The question these values ask.
  var asked: AskedQuestion {
    AskedQuestion(
      indicators: all("indicator"), municipality: text("municipality") ?? AskedQuestion.usualMunicipality,
      year: integer("year"), from: integer("from"), to: integer("to"), comparators: all("comparator"),
      neighbours: text("neighbours"), peers: text("peers"), settings: all("set"),
      accepted: all("accept"), real: integer("real"), since: text("since"))
  }

  private static func unknown(_ name: String, _ parameters: [Parameter], _ language: Language) -> UsageProblem {
    let names = parameters.map(\.name)
    let shown = String(name.prefix(60))
    let text = Multilingual(
      nb: "Parameteren '\(shown)' er ikke kjent her. Det finnes: \(names.joined(separator: ", ")).",
      en: "Parameter '\(shown)' is not known here. There are: \(names.joined(separator: ", ")).")
    return .told(text[language], option: shown, suggestions: nearest(to: shown.lowercased(), among: names))
  }
}

extension Parameter {
  /// What is wrong with one value of it.
  fileprivate func problem(with value: String, _ language: Language) -> UsageProblem? {
    let shown = String(value.prefix(60))
    guard value.count <= Limits.longestValue else {
      return problem(
        "\(name) er lengre enn \(Limits.longestValue) tegn.",
        "\(name) is longer than \(Limits.longestValue) characters.",
        language)
    }
    switch kind {
    case .text, .setting:
      return value.isEmpty ? problem("\(name) er tom.", "\(name) is empty.", language) : nil
    case .date:
      do { _ = try checkedDate(value, option: name) } catch let error as UsageError {
        return error.problems.first
      } catch { return .told(inOurWords(error)[language], option: name) }
      return nil
    case .integer(let range):
      guard value.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(value), range.contains(number) else {
        return problem(
          "\(name) er '\(shown)'; skriv et helt tall fra \(range.lowerBound) til \(range.upperBound).",
          "\(name) is '\(shown)'; write a whole number from \(range.lowerBound) to \(range.upperBound).", language)
      }
      return nil
    case .choice(let choices):
      guard !choices.contains(value) else { return nil }
      let list = choices.joined(separator: ", ")
      return problem(
        "\(name) er '\(shown)'; det kan være \(list).", "\(name) is '\(shown)'; it may be \(list).", language,
        suggestions: nearest(to: shown.lowercased(), among: choices))
    }
  }

  /// A value that is right, in the one form that is read: dates as 2024-05-01.
  fileprivate func normal(_ value: String) -> String {
    guard case .date = kind, let date = try? checkedDate(value, option: name) else { return value }
    return date
  }

  /// What is wrong with how often it was given.
  fileprivate func problem(withCount count: Int, _ language: Language) -> UsageProblem? {
    if isRequired, count == 0 {
      return problem("Parameteren \(name) mangler.", "Parameter \(name) is missing.", language)
    }
    if !mayRepeat, count > 1 {
      return problem("\(name) er oppgitt \(count) ganger.", "\(name) is given \(count) times.", language)
    }
    return nil
  }

  private func problem(_ nb: String, _ en: String, _ language: Language, suggestions: [String] = []) -> UsageProblem {
    .told(Multilingual(nb: nb, en: en)[language], option: name, suggestions: suggestions)
  }
}
