import Application
import Assembly
import Documents
import Figures
import Ingest
import JSONReading
import Problems
import Regions
import Schedule
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
      let program = RunningProgram(command: holder.command, process: holder.process, since: holder.since)
      throw Refusal(.refreshing(by: program))
    }
    guard site.refresh.begin(.admin) else {
      throw Refusal(.refreshing(by: nil))
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
        ("id", .integer(id)), ("indicator", .string(comment.indicator.id.rawValue)),
        ("municipality", .string(comment.subject.code.rawValue)), ("year", .integer(comment.year)),
      ]
    )
  }
}
