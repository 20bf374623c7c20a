import HTTPTypes
import NIOCore
import NIOHTTPTypes
import NIOHTTPTypesHTTP1
import Problems
import Values

/// Answers and closes a connection whose request does not arrive in time or whose bytes are no HTTP; closes one whose answer is
/// not read.
///
/// What cannot be read as HTTP gets the same kind of answer as any other error, with the same headers.
final class ArrivalGuard: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let styleHash: String
  private let opening = RequestOpening()
  private var alarm: Scheduled<Void>?
  /// Requests whose head has come and whose answer is not written to its end.
  private var unanswered = 0
  /// Whether a request's head has come and its end has not.
  private var isArriving = false
  /// Whether the head of the answer in turn is written and its end is not.
  private var isAnswering = false
  private var bodyBytes = 0
  private var closesAfterAnswer = false
  /// What cannot be read is refused after so many answers, which are to requests before it.
  private var refusal: (reason: Refusal, answersBefore: Int)?
  private var isRefused = false
  private var unwritten = 0
  private var waitingClose: [(mode: CloseMode, promise: EventLoopPromise<Void>?)] = []

  init(styleHash: String) { self.styleHash = styleHash }

  func handlerAdded(context: ChannelHandlerContext) {
    let pipeline = context.pipeline.syncOperations
    do {
      // Before the parser, and between it and what turns its heads into requests.
      try pipeline.addHandler(opening, position: .first)
      try pipeline.addHandler(
        HeadCheck(), position: .before(pipeline.handler(type: HTTP1ToHTTPServerCodec.self)))
    } catch { return context.close(promise: nil) }
    setAlarm(context, seconds: Limits.arrivalSeconds) {
      $0.refuse($1, Refusal(.late(seconds: Int(Limits.arrivalSeconds))))
    }
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
      isArriving = true
      bodyBytes = 0
      closesAfterAnswer = closesAfterAnswer || head.endsConnection
      setAlarm(context, seconds: Limits.arrivalSeconds) {
        $0.refuseInTurn($1, Refusal(.late(seconds: Int(Limits.arrivalSeconds))))
      }
      if head.waitsToContinue {
        context.writeAndFlush(wrapOutboundOut(.head(HTTPResponse(status: .continue))), promise: nil)
      }
    case .body(let bytes):
      bodyBytes += bytes.readableBytes
      // What is too much is not kept; the connection ends with the answer.
      if bodyBytes > Limits.largestBody { return }
    case .end:
      isArriving = false
      opening.requestEnded()
      alarm?.cancel()
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard !isRefused else {
      promise?.fail(ChannelError.ioOnClosedChannel)
      return
    }
    isAnswering = true
    guard case .end = unwrapOutboundIn(data) else { return context.write(data, promise: promise) }
    isAnswering = false
    unanswered = max(unanswered - 1, 0)
    let written = promise ?? context.eventLoop.makePromise()
    unwritten += 1
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    written.futureResult.whenComplete { _ in bound.value.0.wrote(bound.value.1) }
    context.write(data, promise: written)
    if let (reason, before) = refusal {
      refusal = (reason, before - 1)
      if before <= 1 { refuse(context, reason) }
    } else if closesAfterAnswer {
      finish(context)
    } else {
      setAlarm(context, seconds: Limits.idleSeconds) { _, context in context.close(promise: nil) }
    }
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
    refuseInTurn(context, Refusal(FramingProblem(reading: error, opening)))
  }

  /// Refuses what is arriving, once the requests before it are answered; what has its answer already is only ended.
  private func refuseInTurn(_ context: ChannelHandlerContext, _ reason: Refusal) {
    guard !isRefused, refusal == nil else { return }
    let before = isArriving ? unanswered - 1 : unanswered
    if before > 0 {
      refusal = (reason, before)
    } else if before < 0 || isArriving && isAnswering {
      finish(context)
    } else {
      refuse(context, reason)
    }
  }

  private func refuse(_ context: ChannelHandlerContext, _ reason: Refusal) {
    guard context.channel.isActive, !isRefused else { return }
    isRefused = true
    let language = opening.acceptedLanguages.map { Language(accepted: $0) } ?? .en
    let reply = ProblemDetails(reason, language).reply(at: "/")
    var fields = HTTPFields()
    for (name, value) in reply.headers + SecurityHeaders.all(styleHash: styleHash) {
      if let name = HTTPField.Name(name) { fields[name] = value }
    }
    fields[.connection] = "close"
    fields[.contentLength] = String(reply.body.count)
    context.write(
      wrapOutboundOut(.head(HTTPResponse(status: .init(code: reason.status), headerFields: fields))), promise: nil)
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

  /// Whether its client sends the body when it is told to (RFC 9110, section 10.1.1).
  fileprivate var waitsToContinue: Bool { headerFields[.expect] != nil && method == .post }
}
