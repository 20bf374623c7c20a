import Application
import Problems
import Regions
import Wording

/// A query, read as the route's parameters say.
struct QueryValues: Sendable {
  private let values: [String: [String]]
  /// Everything that is wrong: unknown names, repeats, values that cannot be; what is right can be read beside it.
  let problems: [UsageProblem]

  init(
    reading query: [(name: String, value: String)], _ parameters: [Parameter], emptyIsNone: Bool = false
  ) {
    var problems = UsageProblems()
    var values: [String: [String]] = [:]
    for (name, value) in query {
      guard let parameter = parameters.first(where: { $0.name == name }) else {
        problems.add(Self.unknown(name, parameters))
        continue
      }
      if value.isEmpty, emptyIsNone { continue }
      if let problem = parameter.problem(with: value) {
        problems.add(problem)
      } else {
        values[name, default: []].append(parameter.normal(value))
      }
    }
    for parameter in parameters {
      let count = query.count { $0.name == parameter.name && !($0.value.isEmpty && emptyIsNone) }
      if let problem = parameter.problem(withCount: count) { problems.add(problem) }
    }
    self.problems = problems.found
    self.values = values
  }

  /// The query of a page, whose forms send fields that nobody has filled in; throws `UsageError` where anything is wrong.
  init(_ query: [(name: String, value: String)], _ parameters: [Parameter]) throws {
    self.init(reading: query, parameters, emptyIsNone: true)
    guard problems.isEmpty else { throw UsageError(problems) }
  }

  func text(_ name: String) -> String? { values[name]?.first }
  func all(_ name: String) -> [String] { values[name] ?? [] }
  func integer(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

  /// The question these values ask.
  var asked: AskedQuestion {
    AskedQuestion(
      indicators: all("indicator"), municipality: text("municipality"),
      year: integer("year"), from: integer("from"), to: integer("to"), comparators: all("comparator"),
      neighbours: text("neighbours"), peers: text("peers"), settings: all("set"),
      accepted: all("accept"), real: integer("real"), since: text("since"),
      topic: text("topic").flatMap(TopicWords.topic), included: all("include"), leftOut: all("leave-out"),
      need: text("need") == "true")
  }

  private static func unknown(_ name: String, _ parameters: [Parameter]) -> UsageProblem {
    let names = parameters.map(\.name)
    let shown = String(name.prefix(60))
    return .parameter(.unknown(shown, known: names), suggestions: nearest(to: shown.lowercased(), among: names))
  }
}
