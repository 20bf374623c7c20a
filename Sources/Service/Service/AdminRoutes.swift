import Application
import Assembly
import Documents
import ErrorWords
import Figures
import Ingest
import JSONReading
import Problems
import Regions
import Schedule
import SQLiteStore
import Values

/// What the admin may have done.
struct AdminRoute: Sendable {
  let name: String
  let summary: String
  /// The status and meaning of each answer beside those of every admin route.
  let answers: [(status: Int, meaning: String)]
  let schema: String
  /// The members of its answer, beside the schema's name.
  let members: [(String, Shape)]
  let act: @Sendable (Site, Asking) async throws -> (status: Int, members: [(String, JSONValue)])

  var path: String { "/api/v1/admin/\(name)" }

  static let all = [refresh, reload, comments]

  static let refresh = AdminRoute(
    name: "refresh", summary: "Have the figures fetched now.",
    answers: [(202, "The refresh has begun; /about/status tells how far it has come."), (409, "One is under way.")],
    schema: "maalestokk/admin-refresh-1", members: [("status", .constant("begun"))]
  ) { site, _ in
    if let holder = site.refresh.holder {
      throw Refusal(
        409, "Tallene hentes alt (maalestokk \(holder.command), prosess \(holder.process), siden \(holder.since)).",
        "The figures are being fetched already (maalestokk \(holder.command), process \(holder.process), "
          + "since \(holder.since)).")
    }
    guard site.refresh.begin(.admin) else {
      throw Refusal(409, "Tallene hentes alt.", "The figures are being fetched already.")
    }
    return (202, [("status", .string("begun"))])
  }

  static let reload = AdminRoute(
    name: "reload", summary: "Open the database and find the comparators anew.",
    answers: [(200, "They are in use.")], schema: "maalestokk/admin-reload-1",
    members: [("status", .constant("reloaded"))]
  ) { site, _ in
    try await site.work.changes.change { claim in try site.desk.reload(decide: claim.take) }
    return (200, [("status", .string("reloaded"))])
  }

  static let comments = AdminRoute(
    name: "comments", summary: "Keep a comment on a figure, for briefings of its year and the next.",
    answers: [
      (201, "It is kept, under this number."), (400, "Something is wrong with the comment."),
      (415, "The comment did not come with Content-Type: application/json."),
    ],
    schema: "maalestokk/admin-comment-1",
    members: [("id", .integer), ("indicator", .text), ("municipality", .text), ("year", .integer)]
  ) { site, asking in
    let asked = try AskedComment(asking)
    let (id, comment): (Int, CheckedComment) = try await site.work.changes.change { claim in
      let comment = try site.desk.inquiry(language: asking.language, asOf: nil).checked(asked)
      let kept = try site.desk.assembly.store.addComment(
        on: comment.indicator.id, in: comment.subject.code, year: comment.year, text: comment.text,
        author: comment.author, written: OsloTime.day(at: site.now()).description,
        waiting: claim.secondsLeft, decide: claim.take)
      return (kept.id, comment)
    }
    return (
      201,
      [
        ("id", .integer(id)), ("indicator", .string(comment.indicator.id)),
        ("municipality", .string(comment.subject.code.rawValue)), ("year", .integer(comment.year)),
      ]
    )
  }
}

extension Site {
  static let admin = AdminRoute.all.map { admin in
    SiteRoute(admin.path, methods: ["POST"]) { site, asking, _ in
      // Without a token in the settings there is no admin, and so no such address.
      guard let gate = site.gate else { throw Site.noAddress }
      try gate.admit(asking.authorization, from: asking.client)
      _ = try QueryValues(asking.query, [.language], language: asking.language)
      let (status, members) = try await admin.act(site, asking)
      return Reply(status, json: .object([("schema", .string(admin.schema))] + members))
    }
  }
}

extension AskedComment {
  /// The comment in a request's body; throws `Refusal` with the place in the body that cannot be read.
  init(_ asking: Asking) throws {
    guard asking.contentType.split(separator: ";").first.map({ $0.lowercased() }) == "application/json" else {
      let sent = asking.contentType.prefix(100)
      throw Refusal(
        415, "En kommentar sendes med Content-Type: application/json; fant \(sent.isEmpty ? "ingen" : "'\(sent)'").",
        "A comment is sent with Content-Type: application/json; found \(sent.isEmpty ? "none" : "'\(sent)'").",
        headers: ["accept-post": "application/json"])
    }
    do {
      let body = try JSONDocument(asking.body, limits: JSONLimits(largestBody: Limits.largestBody, deepestNesting: 4))
        .root.object()
      let known = ["indicator", "municipality", "year", "text", "author"]
      let unknown = body.members.map(\.key).filter { !known.contains($0) }
      guard unknown.isEmpty else {
        let (found, taken) = (unknown.joined(separator: ", "), known.joined(separator: ", "))
        throw Refusal(
          400, "Kommentaren har \(found); den tar \(taken).", "The comment has \(found); it takes \(taken).")
      }
      self.init(
        indicator: try body.text("indicator"),
        municipality: try body.optionalText("municipality") ?? AskedQuestion.usualMunicipality,
        year: try body.integer("year"), text: try body.text("text"), author: try body.text("author"))
    } catch let error as JSONProblem {
      let why = inOurWords(error)
      throw Refusal(
        400, "Kommentaren kan ikke leses: \(why.nb).", "The comment cannot be read: \(why.en).")
    }
  }
}
