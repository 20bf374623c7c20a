import Application
import Documents
import Figures
import Problems
import Values
import Wording

/// An error as RFC 9457 has it: what was wrong, each problem with its parameter and what may have been meant.
enum ProblemDocument {
  static let type = "application/problem+json"

  static func reply(_ refusal: Refusal, at path: String, _ language: Language) -> Reply {
    var reply = reply(refusal.status, [.told(refusal.reason[language])], at: path, language)
    reply.headers += refusal.headers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return reply
  }

  /// 404 when everything that is wrong is a name nobody knows, else 400.
  static func reply(_ error: UsageError, at path: String, _ language: Language) -> Reply {
    let isUnknown = error.problems.allSatisfy { $0.isUnknown }
    return reply(isUnknown && !error.problems.isEmpty ? 404 : 400, error.problems, at: path, language)
  }

  private static func reply(
    _ status: Int, _ problems: [UsageProblem], at path: String, _ language: Language
  ) -> Reply {
    let words = ProblemWords(language, surface: .web)
    let document = JSONValue.object([
      ("type", .string("about:blank")), ("title", .string(title(status))), ("status", .integer(status)),
      ("detail", .string(problems.map { words.text($0) }.joined(separator: " "))), ("instance", .string(path)),
      ("problems", .array(problems.map { json($0, words) })),
    ])
    return Reply(status, json: document, type: type)
  }

  private static func json(_ problem: UsageProblem, _ words: ProblemWords) -> JSONValue {
    .object([
      ("text", .string(words.text(problem))), ("parameter", .optional(problem.option)),
      ("suggestions", .array(problem.suggestions.map { .string($0) })),
    ])
  }

  /// The reason phrase of RFC 9110.
  static func title(_ status: Int) -> String {
    switch status {
    case 400: "Bad Request"
    case 401: "Unauthorized"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 406: "Not Acceptable"
    case 408: "Request Timeout"
    case 409: "Conflict"
    case 413: "Content Too Large"
    case 414: "URI Too Long"
    case 415: "Unsupported Media Type"
    case 429: "Too Many Requests"
    case 503: "Service Unavailable"
    default: "Internal Server Error"
    }
  }
}
