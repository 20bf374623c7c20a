import Crypto
import Figures
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Pages
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
        throw Refusal(
          405, "Her tas bare GET, HEAD og POST.", "Only GET, HEAD and POST are taken here.",
          headers: ["allow": "GET, HEAD, POST"])
      }
      if request.hasBody, request.method != .post {
        throw Refusal(
          413, "En slik forespørsel har ingen kropp.", "A request of this kind has no body.",
          headers: ["connection": "close"])
      }
      let headers = request.headers
      let asking = try Asking(
        method: request.method.rawValue, target: target, accept: headers[.accept] ?? "",
        acceptLanguage: languages, ifNoneMatch: headers[.ifNoneMatch], authorization: headers[.authorization],
        client: client, contentType: headers[.contentType] ?? "", body: try await body(of: request, target))
      return await site.answer(asking)
    } catch let refusal as Refusal {
      return (ProblemDocument.reply(refusal, at: "/", Language(accepted: languages)), "none")
    } catch {
      let refusal = Refusal(400, "Forespørselen kan ikke leses.", "The request cannot be read.")
      return (ProblemDocument.reply(refusal, at: "/", Language(accepted: languages)), "none")
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
    let tooLong = Refusal(
      413, "Kroppen er lengre enn \(Limits.largestBody) byte.", "The body is longer than \(Limits.largestBody) bytes.",
      headers: ["connection": "close"])
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

/// What is known of a request besides what was sent: where it comes from.
struct ClientContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address without its port; of IPv6 the first half, which one network has to itself.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    let address = source.channel.remoteAddress?.ipAddress ?? ""
    client = address.contains(":") ? Self.network(address) : address
  }

  /// The network of an IPv6 address; an IPv4 address that arrives over IPv6 is itself.
  static func network(_ address: String) -> String {
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    return withUnsafeBytes(of: bytes) { bytes in
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return isMapped
        ? bytes.suffix(4).map { String($0) }.joined(separator: ".")
        : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
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
