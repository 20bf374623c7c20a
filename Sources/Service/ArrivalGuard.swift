import HTTPTypes
import Indicators
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request does not arrive in time, whose answer is not read, or whose bytes are no HTTP.
///
/// What cannot be read as HTTP gets the same kind of answer as any other error, with the same headers.
final class ArrivalGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let styleHash: String
  private var alarm: Scheduled<Void>?
  private var unanswered = 0
  private var bodyBytes = 0
  private var closesAfterAnswer = false
  private var unwritten = 0
  private var waitingClose: [(mode: CloseMode, promise: EventLoopPromise<Void>?)] = []

  init(styleHash: String) { self.styleHash = styleHash }

  func handlerAdded(context: ChannelHandlerContext) {
    setAlarm(context, seconds: Limits.arrivalSeconds) { guardian, context in guardian.refuse(context, .requestTimeout) }
  }

  func handlerRemoved(context: ChannelHandlerContext) { alarm?.cancel() }

  func channelInactive(context: ChannelHandlerContext) {
    alarm?.cancel()
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      unanswered += 1
      bodyBytes = 0
      closesAfterAnswer = closesAfterAnswer || head.endsConnection
      setAlarm(context, seconds: Limits.arrivalSeconds) { _, context in context.close(promise: nil) }
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      // What is too much is not kept; the connection ends with the answer.
      if bodyBytes > Limits.largestBody { return }
    case .end: alarm?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    let part = unwrapOutboundIn(data)
    if case .head(let head) = part, head.status == .badRequest, !head.isOurs {
      // Hummingbird's own answer to bytes that are no HTTP is empty; ours says what was wrong.
      return refuse(context, .badRequest)
    }
    guard case .end = part else { return context.write(data, promise: promise) }
    unanswered = max(unanswered - 1, 0)
    let written = promise ?? context.eventLoop.makePromise()
    unwritten += 1
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in bound.value.0.wrote(bound.value.1) }
    context.write(data, promise: written)
    if closesAfterAnswer { return finish(context) }
    setAlarm(context, seconds: Limits.idleSeconds) { _, context in context.close(promise: nil) }
  }

  /// A close waits until the answers under way have been written: the bytes of a long one would be lost.
  func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
    guard unwritten > 0, mode != .input, context.channel.isActive else {
      return context.close(mode: mode, promise: promise)
    }
    waitingClose.append((mode, promise))
    context.flush()
    setAlarm(context, seconds: Limits.idleSeconds) { guardian, context in
      guardian.unwritten = 0
      guardian.closeWaiting(context)
    }
  }

  private func wrote(_ context: ChannelHandlerContext) {
    unwritten = max(unwritten - 1, 0)
    if unwritten == 0 { closeWaiting(context) }
  }

  private func closeWaiting(_ context: ChannelHandlerContext) {
    let waiting = waitingClose
    guard !waiting.isEmpty else { return }
    waitingClose = []
    setAlarm(context, seconds: Limits.lingerSeconds) { _, context in context.close(promise: nil) }
    for (mode, promise) in waiting { context.close(mode: mode, promise: promise) }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard unanswered == 0 else { return context.close(promise: nil) }
    refuse(context, .badRequest)
  }

  private func refuse(_ context: ChannelHandlerContext, _ status: HTTPResponse.Status) {
    guard context.channel.isActive else { return }
    let reason =
      status == .requestTimeout
      ? Refusal(
        status.code, "Forespørselen kom ikke innen \(Limits.arrivalSeconds) sekunder.",
        "The request did not arrive within \(Limits.arrivalSeconds) seconds.")
      : Refusal(
        status.code, "Dette er ingen HTTP-forespørsel, eller hodet er lengre enn \(Limits.longestHeaders) byte.",
        "This is no HTTP request, or its headers are longer than \(Limits.longestHeaders) bytes.")
    // Nobody has told which language is read.
    let reply = ProblemDocument.reply(reason, at: "/", .en)
    var fields = HTTPFields()
    for (name, value) in reply.headers + SecurityHeaders.all(styleHash: styleHash) {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    fields[.connection] = "close"
    fields[.contentLength] = String(reply.body.count)
    context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
    context.write(wrapOutboundOut(.body(ByteBuffer(bytes: reply.body))), promise: nil)
    context.write(wrapOutboundOut(.end(nil)), promise: nil)
    finish(context)
  }

  /// Ends our side, and the connection a little later: closed at once, an answer could be lost behind unread bytes.
  private func finish(_ context: ChannelHandlerContext) {
    context.flush()
    close(context: context, mode: .output, promise: nil)
    if waitingClose.isEmpty {
      setAlarm(context, seconds: Limits.lingerSeconds) { _, context in context.close(promise: nil) }
    }
  }

  private func setAlarm(
    _ context: ChannelHandlerContext, seconds: Int64,
    _ act: @escaping @Sendable (ArrivalGuard, ChannelHandlerContext) -> Void
  ) {
    alarm?.cancel()
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    alarm = context.eventLoop.scheduleTask(in: .seconds(seconds)) { act(bound.value.0, bound.value.1) }
  }
}

extension HTTPRequest {
  /// Whether nothing more can be asked after it: it has a body, says so itself, or wants to be a tunnel.
  fileprivate var endsConnection: Bool {
    headerFields[.transferEncoding] != nil || (headerFields[.contentLength].map { $0 != "0" } ?? false)
      || headerFields[.connection]?.lowercased() == "close" || method == .connect
  }
}

extension HTTPResponse {
  /// Whether it went through the site, which gives every answer its headers.
  fileprivate var isOurs: Bool { headerFields.contains { $0.name.canonicalName == "x-content-type-options" } }
}
