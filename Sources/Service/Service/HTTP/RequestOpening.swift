import NIOCore
import NIOHTTP1

/// Keeps the last bytes that came, so that a refusal can say what the parser does not: which method, whether the
/// address or the headers were too long, and which language is read.
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
    lines.lazy.compactMap { line -> String? in
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[2].hasPrefix("HTTP/1."), !parts[1].isEmpty, parts[0].count <= Self.longestMethod,
        Self.isToken(parts[0]), case .RAW = HTTPMethod(rawValue: String(parts[0]))
      else { return nil }
      return String(parts[0])
    }.first
  }

  /// The languages that are accepted by the last head that says so; nil where none does.
  var acceptedLanguages: String? {
    let name = "accept-language:"
    return lines.last { $0.lowercased().hasPrefix(name) }.map { String($0.dropFirst(name.count)) }
  }

  private var lines: [Substring] {
    String(decoding: last.flatMap { Array($0.readableBytesView.prefix(Limits.longestHeaders)) }, as: UTF8.self)
      .split(whereSeparator: \.isNewline)
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
