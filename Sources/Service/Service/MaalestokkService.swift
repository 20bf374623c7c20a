import Assembly
import Figures
import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Problems
import ServiceLifecycle
import ServiceSettings
import SystemFiles
import UnixSignals

/// The service: answers over HTTP until it is told to end.
public struct MaalestokkService: Sendable {
  private let configuration: ServiceConfiguration
  private let desk: Desk
  private let refresh: RefreshWork

  /// Opens the store and finds the comparators; throws what the command line would say.
  public init(
    _ configuration: ServiceConfiguration, refresh: RefreshWork, assemble: @escaping @Sendable () throws -> Assembly
  ) throws {
    SignalService.ignoreOthers()
    self.configuration = configuration
    self.refresh = refresh
    desk = try Desk(allowsUnsigned: configuration.allowsUnsigned, assemble)
  }

  /// Runs until SIGTERM or SIGINT; a refresh ends between two requests, and requests that have begun are answered first, those
  /// that wait too long for a comparator with 503.
  public func run() async throws {
    // A file that may not grow any more is an error of that write, and no end of the service.
    signal(SIGXFSZ, SIG_IGN)
    let logger = LineLog.logger()
    let work = WorkKinds(seconds: configuration.answerSeconds)
    let styleHash = SecurityHeaders.briefingStyleHash
    let refreshes = RefreshService(configuration.plan, refresh, desk, logger)
    let site = Site(
      desk: desk, work: work, measurements: Measurements(), refresh: refreshes,
      gate: configuration.adminTokenHash.map { AdminGate($0, now: refresh.now) }, now: refresh.now)
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
    // They end in the opposite order.
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(
        services: [application, refreshes, SignalService(site: site, logger: logger)],
        gracefulShutdownSignals: [.sigterm, .sigint], logger: logger))
    do { try await group.run() } catch let error as IOError {
      throw SettingProblem.cannotListen(
        address: "\(configuration.host):\(configuration.port)", reason: SystemReason(error.errnoCode))
    }
    work.close()
    desk.close()
    logger.info("ended")
  }
}
