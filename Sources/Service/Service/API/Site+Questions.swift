import Application
import Forms
import Problems
import Values

extension Site {
  /// The questions of the API.
  static let questions = APIRoute.all.map { api in
    SiteRoute(api.path) { site, asking, _ in try await site.answer(api, asking) }
  }

  private func answer(_ api: APIRoute, _ asking: Asking) async throws -> Reply {
    let language = asking.language
    let values = QueryValues(reading: asking.query, api.allParameters)
    guard values.problems.isEmpty else { throw try await allProblems(values, language) }
    let format =
      try values.text("format").flatMap(AnswerForm.init(rawValue:))
      ?? Negotiation.format(asking.accept, among: api.formats)
    let key = "\(format.rawValue) \(language.rawValue) \(asking.target)"
    let reply = try await kept(key, asksComparators: api.asksComparators) { [self] in
      let inquiry = try desk.inquiry(language: language, asOf: values.text("as-of"))
      let answer = try api.answer(inquiry, values)
      var reply = Reply(type: format.mediaType, bytes: try answer.bytes(format))
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
