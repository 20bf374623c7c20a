import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import SystemFiles

/// Reads requests with a library and writes answers byte by byte, so that they can be spoilt in any way.
final class RequestHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = ByteBuffer

  private static let mostBodyBytes = 1 << 20
  private let publisher: Publisher
  private var head: HTTPRequestHead?
  private var body: [UInt8] = []

  init(_ publisher: Publisher) { self.publisher = publisher }

  func channelActive(context: ChannelHandlerContext) { publisher.faults.connections(1) }

  func channelInactive(context: ChannelHandlerContext) { publisher.faults.connections(-1) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      body = []
    case .body(let bytes):
      guard body.count + bytes.readableBytes <= Self.mostBodyBytes else { return context.close(promise: nil) }
      body += bytes.readableBytesView
    case .end:
      guard let head else { return }
      let headers = Dictionary(
        head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
      let request = Request(method: head.method.rawValue, target: head.uri, headers: headers, body: body)
      let (answer, fault) = publisher.answer(request)
      Delivery(answer, fault, request).send(to: context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}

/// The stand-in's listening socket.
struct Server {
  let publisher: Publisher
  let certificate: Certificate?

  /// Listens on this machine alone, tells where, and serves until it is ended.
  func run(port: Int) throws {
    let threads = MultiThreadedEventLoopGroup(numberOfThreads: 2)
    let secure = try certificate.map { try NIOSSLContext(configuration: $0.configuration) }
    let publisher = publisher
    let channel = try ServerBootstrap(group: threads)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let secure { try pipeline.addHandler(NIOSSLServerHandler(context: secure)) }
          try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
          try pipeline.addHandler(RequestHandler(publisher))
        }
      }
      .bind(host: "127.0.0.1", port: port).wait()
    try StandardStream.output.write(Array("\(channel.localAddress?.port ?? 0)\n".utf8))
    try channel.closeFuture.wait()
  }
}
