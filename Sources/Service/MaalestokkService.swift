import Assembly
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// Where the service listens and what it answers from.
public struct ServiceConfiguration: Sendable, Equatable {
  /// Half a minute is longer than any answer takes on a machine that is not overloaded.
  public static let usualAnswerSeconds = 30

  public var host: String
  public var port: Int
  public var places: Places
  public var allowUnsigned: Bool
  /// So long an answer may be in the making.
  public var answerSeconds: Int

  public init(
    host: String = "127.0.0.1", port: Int = 8080, places: Places = Places(), allowUnsigned: Bool = false,
    answerSeconds: Int = Self.usualAnswerSeconds
  ) {
    self.answerSeconds = answerSeconds
    self.host = host
    self.port = port
    self.places = places
    self.allowUnsigned = allowUnsigned
  }
}

/// The service: answers over HTTP until it is told to end.
public struct MaalestokkService: Sendable {
  private let configuration: ServiceConfiguration
  private let desk: Desk

  /// Opens the store and finds the comparators; throws what the command line would say.
  public init(_ configuration: ServiceConfiguration, assemble: @escaping @Sendable () throws -> Assembly) throws {
    self.configuration = configuration
    desk = try Desk(allowsUnsigned: configuration.allowUnsigned, assemble)
  }

  /// Runs until SIGTERM or SIGINT; requests that have begun are answered first.
  public func run() async throws {
    let logger = Logger(label: "maalestokk") { _ in LineLog() }
    let work = BlockingWork(seconds: configuration.answerSeconds)
    let styleHash = SecurityHeaders.briefingStyleHash
    let site = Site(desk: desk, work: work, measurements: Measurements())
    let application = Application(
      responder: Front(site: site, styleHash: styleHash),
      server: .http1(
        configuration: HTTP1Channel.Configuration(
          additionalChannelHandlers: [ArrivalGuard(styleHash: styleHash)], idleTimeout: .seconds(Limits.idleSeconds),
          httpDecoderConfiguration: HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: Limits.longestHeaders, maxHeaderListSize: Limits.longestHeaders,
            maxHeaderFieldCount: Limits.mostHeaders))),
      configuration: ApplicationConfiguration(
        address: .hostname(configuration.host, port: configuration.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Limits.mostConnections)),
      onServerRunning: { channel in
        let address = channel.localAddress.map(String.init(describing:)) ?? "?"
        logger.info("listening", metadata: ["address": "\(address)"])
      },
      logger: logger)
    try await application.runService()
    try await work.close()
    desk.close()
    logger.info("ended")
  }
}
