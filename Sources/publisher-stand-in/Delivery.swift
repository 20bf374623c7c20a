import Foundation
import NIOCore

/// How an answer goes out: packed, and spoilt when a fault waits.
struct Delivery {
  private var answer: Answer
  private let fault: Fault?
  private let request: Request

  init(_ answer: Answer, _ fault: Fault?, _ request: Request) {
    self.answer = answer
    self.fault = fault
    self.request = request
    if let fault { replace(fault) }
    pack()
  }

  /// Faults that are another answer.
  private mutating func replace(_ fault: Fault) {
    switch fault {
    case .tooMany: answer = Answer(status: 429)
    case .tooManySeconds: answer = Answer(status: 429, headers: [("Retry-After", "7")])
    case .tooManyDate:
      answer = Answer(status: 429, headers: [("Retry-After", HTTPDay.text(Date(timeIntervalSinceNow: 30)))])
    case .unavailable: answer = Answer(status: 503)
    case .redirectLoop: answer = redirect(to: request.path)
    case .redirect: answer = redirect(to: request.path)
    case .redirectHTTP: answer = redirect(to: "http://data.example.org" + request.path)
    case .redirectHost: answer = redirect(to: "https://elsewhere.example.org" + request.path)
    case .html: answer = .page(200, "Vedlikehold")
    case .csv:
      answer = Answer(
        status: 200, headers: [("Content-Type", "text/csv; charset=iso-8859-1")],
        body: Array("\"region\";\"verdi\"\r\n\"Troms".utf8) + [0xF8] + Array("\";1\r\n".utf8))
    case .notFound: answer = Answer(.unknownTable)
    case .empty: answer = Answer(status: 500)
    case .bomb:
      let megabyte = [UInt8](repeating: 0, count: 1 << 20)
      answer = Answer(
        status: 200, headers: [("Content-Type", "application/json"), ("Content-Encoding", "gzip")],
        body: Packing.gzip(megabyte, times: 256))
    case .cut, .wrongLength, .stall, .trickle, .reset, .brotli: break
    }
  }

  private func redirect(to place: String) -> Answer { Answer(status: 302, headers: [("Location", place)]) }

  private mutating func pack() {
    guard answer.body.count > 1_000, fault != .trickle, !answer.headers.contains(where: { $0.0 == "Content-Encoding" })
    else { return }
    let accepted = request.headers["accept-encoding"] ?? ""
    if fault == .brotli, accepted.contains("br") {
      answer.body = Packing.brotli(answer.body)
      answer.headers.append(("Content-Encoding", "br"))
    } else if accepted.contains("gzip") {
      answer.body = Packing.gzip(answer.body)
      answer.headers.append(("Content-Encoding", "gzip"))
    }
  }

  func send(to context: ChannelHandlerContext) {
    let half = answer.body.prefix(answer.body.count / 2)
    switch fault {
    case .reset: reset(context)
    case .cut:
      write(head("Transfer-Encoding: chunked"), to: context)
      write(Array("\(String(half.count, radix: 16))\r\n".utf8) + half, to: context, closes: true)
    case .wrongLength:
      write(head("Content-Length: \(answer.body.count + 100)"), to: context)
      write(answer.body, to: context, closes: true)
    case .stall:
      write(head("Content-Length: \(answer.body.count)"), to: context)
    case .trickle:
      write(head("Content-Length: \(answer.body.count)"), to: context)
      trickle(context)
    default:
      let hasBody = answer.status != 204 && answer.status != 304
      write(head(hasBody ? "Content-Length: \(answer.body.count)" : ""), to: context)
      if hasBody { write(answer.body, to: context) }
    }
  }

  private func head(_ length: String) -> [UInt8] {
    var lines = ["HTTP/1.1 \(answer.status) \(answer.status < 400 ? "OK" : "Refused")"]
    lines += answer.headers.map { "\($0.0): \($0.1)" }
    if !length.isEmpty { lines.append(length) }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }

  private func write(_ bytes: [UInt8], to context: ChannelHandlerContext, closes: Bool = false) {
    let channel = context.channel
    let written = channel.writeAndFlush(ByteBuffer(bytes: bytes))
    if closes { written.whenComplete { _ in channel.close(promise: nil) } }
  }

  /// A byte each tenth of a second, until the other side has had enough.
  private func trickle(_ context: ChannelHandlerContext) {
    let channel = context.channel
    context.eventLoop.scheduleRepeatedTask(initialDelay: .zero, delay: .milliseconds(100)) { task in
      guard channel.isActive else { return task.cancel() }
      channel.writeAndFlush(ByteBuffer(bytes: [32]), promise: nil)
    }
  }

  /// Closes at once and without farewell: with nothing to linger for, the socket sends a reset.
  private func reset(_ context: ChannelHandlerContext) {
    let channel = context.channel
    guard let socket = channel as? any SocketOptionProvider else { return channel.close(promise: nil) }
    socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).whenComplete { _ in channel.close(promise: nil) }
  }
}
