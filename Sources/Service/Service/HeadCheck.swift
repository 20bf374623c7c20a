import NIOCore
import NIOHTTP1

/// Holds each request's head against RFC 9112 where that is still to be seen: the version, every line of a name.
///
/// What is wrong goes on as a `HeadFault`, and nothing of the connection after it.
final class HeadCheck: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private var isOver = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    if case .head(let head) = unwrapInboundIn(data), let fault = HeadFault(head) {
      isOver = true
      return context.fireErrorCaught(fault)
    }
    context.fireChannelRead(data)
  }
}

/// What is wrong with a request's head.
enum HeadFault: Error, Equatable {
  case version
  /// So many lines `Host`, where one is right.
  case hosts(Int)
  case host
  /// A body whose end cannot be told.
  case bodyEnd
  /// A transfer coding other than chunked.
  case coding
  case expectation

  /// The first that is wrong; nil when the head is as it should be.
  init?(_ head: HTTPRequestHead) {
    let codings = head.headers["transfer-encoding"].flatMap { $0.split(separator: ",") }.map(Self.word)
    let hosts = head.headers["host"]
    if head.version.major != 1 {
      self = .version
    } else if hosts.count > 1 || hosts.isEmpty && head.version != .http1_0 {
      self = .hosts(hosts.count)
    } else if !hosts.allSatisfy(Self.isHost) {
      self = .host
    } else if !codings.isEmpty, let fault = Self.fault(of: codings, head) {
      self = fault
    } else if head.version != .http1_0, head.headers["expect"].contains(where: { Self.word($0) != "100-continue" }) {
      self = .expectation
    } else {
      return nil
    }
  }

  /// RFC 9112, section 6.1: chunked once and last, and no codings in HTTP/1.0.
  private static func fault(of codings: [String], _ head: HTTPRequestHead) -> HeadFault? {
    guard head.version != .http1_0, codings.last == "chunked", codings.filter({ $0 == "chunked" }).count == 1,
      !head.headers.contains(name: "content-length")
    else { return .bodyEnd }
    return codings.count > 1 ? .coding : nil
  }

  private static func word(_ text: some StringProtocol) -> String {
    String(text).filter { $0 != " " && $0 != "\t" }.lowercased()
  }

  /// Whether a text is a host with or without a port (RFC 3986, section 3.2); an empty one is.
  static func isHost(_ text: String) -> Bool {
    var rest = text[...]
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return false }
      guard rest[..<end].dropFirst().allSatisfy({ $0.isHexDigit || ":.".contains($0) }) else { return false }
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != ":" }
      guard name.utf8.allSatisfy({ isUnreserved($0) || "!$&'()*+,;=%".utf8.contains($0) }) else { return false }
      rest = rest.dropFirst(name.count)
    }
    guard !rest.isEmpty else { return true }
    let port = rest.dropFirst()
    return rest.first == ":" && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (UInt16(port) != nil || port.isEmpty)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}

/// Keeps the last bytes that came, so that a refusal can say what the parser does not: which method, and whether the address or
/// the headers were too long.
final class RequestOpening: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private var last: [ByteBuffer] = []

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    last = last.suffix(1) + [bytes]
    hasLine = hasLine || bytes.readableBytesView.contains(UInt8(ascii: "\n"))
    context.fireChannelRead(data)
  }

  /// Whether the end of a line has come since the last request was whole.
  private(set) var hasLine = false

  /// Notes that a request is whole.
  func requestEnded() { hasLine = false }

  /// The method of the first request line that has one nobody knows; nil where there is no such line.
  var unknownMethod: String? {
    let text = String(
      decoding: last.flatMap { Array($0.readableBytesView.prefix(Limits.longestHeaders)) }, as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).lazy.compactMap { line -> String? in
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].hasPrefix("HTTP/1."), !parts[1].isEmpty, parts[0].count <= Self.longestMethod,
        Self.isToken(parts[0]), case .RAW = HTTPMethod(rawValue: String(parts[0]))
      else { return nil }
      return String(parts[0])
    }.first
  }

  private static let longestMethod = 40

  /// RFC 9110, section 5.6.2.
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        byte > 0x20 && byte < 0x7F && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
      }
  }
}
