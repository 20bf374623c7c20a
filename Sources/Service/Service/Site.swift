import Application
import Documents
import Figures
import Problems
import SQLiteStore
import Forms
import Values

/// One address of the site, with the methods it takes and what answers it.
struct SiteRoute: Sendable {
  typealias Handler = @Sendable (Site, Asking, _ names: [String: String]) async throws -> Reply

  /// As `/municipalities/{code}`.
  let pattern: String
  let methods: [String]
  let handler: Handler

  init(_ pattern: String, methods: [String] = ["GET", "HEAD"], _ handler: @escaping Handler) {
    self.pattern = pattern
    self.methods = methods
    self.handler = handler
  }

  /// The names in the pattern with what stands for them, when the path is one of this route's.
  func names(in path: [String]) -> [String: String]? {
    let parts = pattern.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == path.count else { return nil }
    var names: [String: String] = [:]
    for (part, text) in zip(parts, path) {
      if part.hasPrefix("{") {
        guard !text.isEmpty else { return nil }
        names[String(part.dropFirst().dropLast())] = text
      } else if part != text {
        return nil
      }
    }
    return names
  }
}

/// Answers requests: the addresses there are, and what they need.
struct Site: Sendable {
  let desk: Desk
  let work: WorkKinds
  let measurements: Measurements
  let refresh: RefreshService
  /// Lets the admin in; nil where there is none.
  let gate: AdminGate?
  /// The time, in seconds since 1970.
  let now: @Sendable () -> Int
  let cache = AnswerCache()

  /// Every address, the questions of the API first.
  static let routes = APIRoute.all.map(route) + operations + admin + pages

  /// The answer and the pattern of the route that gave it; never fails.
  func answer(_ asking: Asking) async -> (reply: Reply, route: String) {
    let found = Self.routes.lazy.compactMap { route in route.names(in: asking.path).map { (route, $0) } }.first
    guard let (route, names) = found else { return (problem(Self.noAddress, asking), "none") }
    guard route.methods.contains(asking.method) else {
      let allowed = route.methods.joined(separator: ", ")
      let refusal = Refusal(
        405, "Denne adressen tar \(allowed).", "This address takes \(allowed).", headers: ["allow": allowed])
      return (problem(refusal, asking), route.pattern)
    }
    do { return (try await route.handler(self, asking, names), route.pattern) } catch {
      return (problem(error, asking), route.pattern)
    }
  }

  static let noAddress = Refusal(
    404, "Det er ingen slik adresse. API-et er beskrevet i /openapi.json.",
    "There is no such address. The API is told of at /openapi.json.")

  private static let busy = Refusal(
    503, "En annen prosess skriver til databasen. Ingenting er endret: prøv igjen.",
    "Another process writes to the database. Nothing was changed: try again.", headers: ["retry-after": "5"])

  /// What went wrong, for the client: a page where it reads pages.
  private func problem(_ error: any Error, _ asking: Asking) -> Reply {
    let document = problemDocument(error, asking)
    guard asking.path.first != "api", asking.accept.contains("text/html") else { return document }
    return errorPage(error, document, asking)
  }

  /// What is nobody's business but ours is for the log alone.
  private func problemDocument(_ error: any Error, _ asking: Asking) -> Reply {
    switch error {
    case let error as UsageError: ProblemDocument.reply(error, at: asking.shownPath, asking.language)
    case let error as Refusal: ProblemDocument.reply(error, at: asking.shownPath, asking.language)
    case _ where StoreProblem.isBusy(error):
      ProblemDocument.reply(Self.busy, at: asking.shownPath, asking.language).noting(error)
    default:
      ProblemDocument.reply(
        Refusal(500, "Tjenesten mislyktes; loggen har grunnen.", "The service failed; its log has the reason."),
        at: asking.shownPath, asking.language
      )
      .noting(error)
    }
  }

  // MARK: The API

  private static func route(_ api: APIRoute) -> SiteRoute {
    SiteRoute(api.path) { site, asking, _ in try await site.answer(api, asking) }
  }

  private func answer(_ api: APIRoute, _ asking: Asking) async throws -> Reply {
    let language = asking.language
    let values = QueryValues(reading: asking.query, api.allParameters, language: language)
    guard values.problems.isEmpty else { throw try await allProblems(values, language) }
    let format =
      try values.text("format").flatMap(AnswerFormat.init(rawValue:))
      ?? Negotiation.format(asking.accept, among: api.formats)
    let key = "\(format.rawValue) \(language.rawValue) \(asking.target)"
    let reply = try await kept(key, asksComparators: api.asksComparators) { [self] in
      let inquiry = try desk.inquiry(language: language, asOf: values.text("as-of"))
      let answer = try api.answer(inquiry, values)
      var reply = Reply(type: format.mediaType, bytes: try answer.bytes(format, language))
      reply.headers += [("vary", "accept, accept-language"), ("content-language", language.rawValue)]
      if values.text("format") != nil, let subject = answer.subject {
        let file = "\(api.name)-\(subject).\(format.fileExtension)"
        reply.headers.append(("content-disposition", "attachment; filename=\"\(file)\""))
      }
      if let total = answer.total { reply.headers += Self.pageHeaders(asking, values, total: total) }
      return reply.passing(answer.hasFailure)
    }
    return reply.tagged(ifNoneMatch: asking.ifNoneMatch)
  }

  /// The answer that is kept from these figures, else a new one; those that are kept wait for nothing.
  func kept(
    _ key: String, asksComparators: Bool, _ make: @escaping @Sendable () throws -> Reply
  ) async throws -> Reply {
    if let kept = try await work.looks.run({ [self] in cache.reply(to: key, edition: try desk.edition()) }) {
      return kept
    }
    return try await (asksComparators ? work.comparisons : work.reads).run { [self] in
      let edition = try desk.edition()
      if let kept = cache.reply(to: key, edition: edition) { return kept }
      let reply = try make()
      if !reply.isPassing { cache.keep(reply, to: key, edition: edition) }
      return reply
    }
  }

  /// What is wrong with the query, and with the names that could be read.
  private func allProblems(_ values: QueryValues, _ language: Language) async throws -> UsageError {
    try await work.reads.run { [self] in
      var problems = UsageProblems()
      values.problems.forEach { problems.add($0) }
      _ = try problems.catching { try desk.inquiry(language: language, asOf: nil).request(values.asked) }
      return UsageError(problems.found)
    }
  }

  /// How long a list is in all, and where its next part lies (RFC 8288).
  private static func pageHeaders(
    _ asking: Asking, _ values: QueryValues, total: Int
  ) -> [(name: String, value: String)] {
    let count = [(name: "total-count", value: String(total))]
    guard let limit = values.integer("limit") else { return count }
    let next = (values.integer("offset") ?? 0) + limit
    guard next < total else { return count }
    let kept = asking.query.filter { $0.name != "offset" } + [(name: "offset", value: String(next))]
    let query = kept.map { "\(Address.encoded($0.name))=\(Address.encoded($0.value))" }.joined(separator: "&")
    return count + [(name: "link", value: "</\(Address.path(asking.path))?\(query)>; rel=\"next\"")]
  }
}

extension Asking {
  /// The language that the address asks for, where it does; what else stands there is refused when the query is read.
  var namedLanguage: Language? {
    query.first { $0.name == "language" }.flatMap { Language(rawValue: $0.value) }
  }

  /// The language of the answer.
  var language: Language { namedLanguage ?? Language(accepted: acceptLanguage) }

  /// The path as it was sent, for messages.
  var shownPath: String { String(target.prefix { $0 != "?" }.prefix(200)) }
}

extension Reply {
  /// The reply with the error behind it, which is for the log alone.
  func noting(_ error: any Error) -> Reply {
    var reply = self
    reply.failure = String(describing: error)
    return reply
  }
}

/// Texts as parts of an address.
enum Address {
  /// Unreserved characters as they are, the rest percent-encoded (RFC 3986, section 2.3).
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      if isPlain || "-._~".unicodeScalars.contains(scalar) { return String(scalar) }
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      return "%" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
    }.joined()
  }

  static func path(_ parts: [String]) -> String { parts.map(encoded).joined(separator: "/") }
}
