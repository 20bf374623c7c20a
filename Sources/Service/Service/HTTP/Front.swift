import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Problems
import Values

/// Between Hummingbird and the site: reads what was sent, and writes what the site answers, with the headers of every answer.
struct Front: HTTPResponder {
  typealias Context = ClientContext

  let site: Site
  let styleHash: String

  func respond(to request: Request, context: ClientContext) async throws -> Response {
    let start = ContinuousClock.now
    site.measurements.began()
    var (reply, route) = await reply(to: request, from: context.client)
    let taken = start.duration(to: .now) / .milliseconds(1)
    site.measurements.answered(route, status: reply.status, seconds: taken / 1000)
    log(request, reply, route, milliseconds: taken, context.logger)
    reply.headers += SecurityHeaders.all(styleHash: styleHash) + [("x-request-id", context.id)]
    return response(reply, to: request.method)
  }

  private func reply(to request: Request, from client: String) async -> (Reply, route: String) {
    let target = Self.originForm(request.head.path ?? "")
    let languages = request.headers[.acceptLanguage] ?? ""
    do {
      if request.method == .connect || target == "*" {
        throw Refusal(.methodsOfService, headers: ["allow": "GET, HEAD, POST"])
      }
      if request.hasBody, request.method != .post {
        throw Refusal(.unexpectedBody, headers: ["connection": "close"])
      }
      let headers = request.headers
      let asking = try Asking(
        method: request.method.rawValue, target: target, accept: headers[.accept] ?? "",
        acceptLanguage: languages, ifNoneMatch: headers[.ifNoneMatch], authorization: headers[.authorization],
        client: client, contentType: headers[.contentType] ?? "", body: try await body(of: request, target))
      return await site.answer(asking)
    } catch let refusal as Refusal {
      return (ProblemDetails(refusal, Language(accepted: languages)).reply(at: "/"), "none")
    } catch {
      return (ProblemDetails(Refusal(.unreadable), Language(accepted: languages)).reply(at: "/"), "none")
    }
  }

  /// The path and query of an address that names this host too, as a client writes it to a proxy (RFC 9112, section 3.2.2).
  static func originForm(_ target: String) -> String {
    guard let scheme = ["http://", "https://"].first(where: { target.lowercased().hasPrefix($0) }) else {
      return target
    }
    let rest = target.dropFirst(scheme.count).drop { $0 != "/" && $0 != "?" }
    return rest.hasPrefix("/") ? String(rest) : "/\(rest)"
  }

  /// What was sent to an admin route, whose body alone is read.
  private func body(of request: Request, _ target: String) async throws -> [UInt8] {
    guard request.method == .post, target.hasPrefix("/api/v1/admin/") else { return [] }
    let tooLong = Refusal(.bodyTooLong(bytes: Limits.largestBody), headers: ["connection": "close"])
    // Read to its end even when it is too long, or the client would never read the answer; the rest is not kept.
    let bytes: ByteBuffer
    do { bytes = try await request.body.collect(upTo: Limits.largestBody) } catch { throw tooLong }
    let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard announced <= Limits.largestBody else { throw tooLong }
    return Array(buffer: bytes)
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
