import Application
import Documents
import Problems
import Values
import Wording

/// An error as RFC 9457 has it: what was wrong, each problem with its parameter and what may have been meant.
struct ProblemDetails {
  static let type = "application/problem+json"

  /// One thing that was wrong.
  struct Entry {
    let text: String
    var parameter: String?
    var suggestions: [String] = []

    fileprivate var json: JSONValue {
      .object([
        ("text", .string(text)), ("parameter", .optional(parameter)),
        ("suggestions", .array(suggestions.map { .string($0) })),
      ])
    }
  }

  let status: Int
  let problems: [Entry]
  private let title: String
  private let headers: [String: String]
  /// What is nobody's business but ours, for the log alone.
  private let failure: (any Error)?

  /// What a client is told of any error.
  init(_ error: any Error, _ language: Language) {
    switch error {
    case let error as UsageError: self.init(usage: error, language)
    case let error as Refusal: self.init(refusal: error, language)
    case _ where StoreProblem.isBusy(error):
      self.init(refusal: Refusal(.databaseIsBusy, headers: ["retry-after": "5"]), language, hiding: error)
    default: self.init(refusal: Refusal(.failed), language, hiding: error)
    }
  }

  private init(refusal: Refusal, _ language: Language, hiding failure: (any Error)? = nil) {
    let entry = Entry(text: ProblemWords(language, surface: .web).text(refusal.problem))
    self.init(refusal.status, [entry], language, refusal.headers, failure)
  }

  /// 404 when everything that is wrong is a name nobody knows, else 400.
  private init(usage error: UsageError, _ language: Language) {
    let isUnknown = !error.problems.isEmpty && error.problems.allSatisfy(\.isUnknown)
    let words = ProblemWords(language, surface: .web)
    let entries = error.problems.map { Entry(text: words.text($0), parameter: $0.option, suggestions: $0.suggestions) }
    self.init(isUnknown ? 404 : 400, entries, language)
  }

  private init(
    _ status: Int, _ problems: [Entry], _ language: Language, _ headers: [String: String] = [:],
    _ failure: (any Error)? = nil
  ) {
    self.status = status
    self.problems = problems
    title = StatusTitles(language).title(status)
    self.headers = headers
    self.failure = failure
  }

  /// The document as the answer to a request for a path.
  func reply(at path: String) -> Reply { reply(Reply(status, json: json(path), type: Self.type)) }

  /// A page that tells the same.
  func reply(page: String) -> Reply { reply(Reply(status, type: Site.html, page)) }

  private func reply(_ plain: Reply) -> Reply {
    var reply = plain
    reply.headers += headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    reply.failure = failure.map(inTheLog)
    return reply
  }

  private func json(_ path: String) -> JSONValue {
    .object([
      ("type", .string("about:blank")), ("title", .string(title)), ("status", .integer(status)),
      ("detail", .string(problems.map(\.text).joined(separator: " "))), ("instance", .string(path)),
      ("problems", .array(problems.map(\.json))),
    ])
  }

}
