import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Indicators
import Logging
import NIOCore
import Pages

/// Between Hummingbird and the site: reads what was sent, and writes what the site answers, with the headers of every answer.
struct Front: HTTPResponder {
  typealias Context = BasicRequestContext

  let site: Site
  let styleHash: String

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let start = ContinuousClock.now
    site.measurements.began()
    var (reply, route) = await reply(to: request)
    let taken = start.duration(to: .now) / .milliseconds(1)
    site.measurements.answered(route, status: reply.status, seconds: taken / 1000)
    log(request, reply, route, milliseconds: taken, context.logger)
    reply.headers += SecurityHeaders.all(styleHash: styleHash) + [("x-request-id", context.id)]
    return response(reply, to: request.method)
  }

  private func reply(to request: Request) async -> (Reply, route: String) {
    let target = request.head.path ?? ""
    let languages = request.headers[.acceptLanguage] ?? ""
    do {
      if request.hasBody, request.method != .post {
        throw Refusal(
          413, "En slik forespørsel har ingen kropp.", "A request of this kind has no body.",
          headers: ["connection": "close"])
      }
      let headers = request.headers
      let asking = try Asking(
        method: request.method.rawValue, target: target, accept: headers[.accept] ?? "",
        acceptLanguage: languages, ifNoneMatch: headers[.ifNoneMatch], authorization: headers[.authorization])
      return await site.answer(asking)
    } catch let refusal as Refusal {
      return (ProblemDocument.reply(refusal, at: "/", Language(accepted: languages)), "none")
    } catch {
      let refusal = Refusal(400, "Forespørselen kan ikke leses.", "The request cannot be read.")
      return (ProblemDocument.reply(refusal, at: "/", Language(accepted: languages)), "none")
    }
  }

  private func response(_ reply: Reply, to method: HTTPRequest.Method) -> Response {
    var fields = HTTPFields()
    for (name, value) in reply.headers {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    if reply.status != 304 { fields[.contentLength] = String(reply.body.count) }
    let status = HTTPResponse.Status(code: reply.status)
    let hasBody = method != .head && reply.status != 304
    return Response(
      status: status, headers: fields,
      body: hasBody ? ResponseBody(byteBuffer: ByteBuffer(bytes: reply.body)) : ResponseBody())
  }

  /// One line for each request; the path without its query.
  private func log(_ request: Request, _ reply: Reply, _ route: String, milliseconds: Double, _ logger: Logger) {
    let path = (request.head.path ?? "").prefix { $0 != "?" }.prefix(200)
    var metadata: Logger.Metadata = [
      "method": "\(request.method.rawValue)", "route": "\(route)", "path": "\(path)", "status": "\(reply.status)",
      "milliseconds": "\(Int(milliseconds.rounded()))",
    ]
    if let failure = reply.failure { metadata["failure"] = "\(failure)" }
    logger.log(level: reply.status >= 500 ? .error : .info, "answered", metadata: metadata)
  }
}

extension Request {
  /// Whether a body was announced.
  fileprivate var hasBody: Bool {
    headers[.transferEncoding] != nil || (headers[.contentLength].map { $0 != "0" } ?? false)
  }
}

/// Headers of every answer, errors too.
enum SecurityHeaders {
  /// The hash of the style that stands inside a briefing's page.
  static let briefingStyleHash =
    "sha256-" + Data(SHA256.hash(data: Data("\n\(BriefingPage.styleSheet)".utf8))).base64EncodedString()

  /// Nothing is loaded from anywhere but this host, no script runs, and no other site shows a page of ours in a frame.
  static func all(styleHash: String) -> [(name: String, value: String)] {
    [
      (
        "content-security-policy",
        "default-src 'none'; style-src 'self' '\(styleHash)'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
          + "frame-ancestors 'none'"
      ),
      ("x-content-type-options", "nosniff"), ("x-frame-options", "DENY"), ("referrer-policy", "no-referrer"),
      ("cross-origin-resource-policy", "same-origin"), ("cross-origin-opener-policy", "same-origin"),
    ]
  }
}
