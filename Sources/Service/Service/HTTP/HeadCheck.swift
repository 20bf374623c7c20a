import NIOCore
import NIOHTTP1
import Problems

/// Holds each request's head against RFC 9112 where that is still to be seen: the version, every line of a name.
///
/// What is wrong goes on as a `FramingProblem`, and nothing of the connection after it.
final class HeadCheck: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private var isOver = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isOver else { return }
    if case .head(let head) = unwrapInboundIn(data), let fault = FramingProblem(head) {
      isOver = true
      return context.fireErrorCaught(fault)
    }
    context.fireChannelRead(data)
  }
}
