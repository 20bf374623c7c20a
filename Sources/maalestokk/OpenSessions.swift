import Application
import Assembly
import CurlClient
import Figures
import Foundation
import PluginHost
import StatisticsNorway
import Values
import Wording

/// The session that a refresh works in: another one each time it begins anew, since regions may have changed.
final class OpenSessions {
  private let options: CommonOptions
  private let rules: IngestRules
  private var opened: Session?

  init(_ options: CommonOptions, _ rules: IngestRules = IngestRules()) {
    self.options = options
    self.rules = rules
  }

  /// The session there is; opened when there is none.
  var current: Session {
    get throws {
      if let opened { return opened }
      let session = try Session(options)
      opened = session
      return session
    }
  }

  /// Ends the comparators' workers.
  func close() {
    opened?.host.shutdown()
    opened = nil
  }

  /// Refreshes that the store remembers.
  var recorded: RecordedRefresh {
    get throws {
      RecordedRefresh(
        in: try current.store, now: { ISO8601DateFormatter().string(from: Clock.now.date) }, told: ProblemWords.inAll)
    }
  }

  /// A refresh from a source, over libcurl; it ends between two requests when `stop` is cancelled.
  func refresh(
    _ source: FetchSource, comparatorHosts: Set<String> = [], events: RefreshEvents, stop: Cancellation? = nil,
    onWait: @escaping @Sendable (TransferWait) -> Void = { _ in }
  ) throws -> Refresh {
    let path = try current.store.path as NSString
    let folder = Installation.stateFolder ?? path.deletingLastPathComponent
    func client(_ configuration: CurlConfiguration) -> any Transferring {
      var configuration = configuration
      configuration.onWait = onWait
      configuration.stop = stop
      return CurlClient(configuration)
    }
    return try Refresh(
      from: source.address, at: source.host, over: client(source.configuration(stateFolder: folder)),
      comparatorHosts: comparatorHosts,
      foreignTransport: { client(source.configuration(ofComparator: $0, stateFolder: folder)) }, events: events
    ) { [self] in
      close()
      let session = try current
      return RefreshDesk(session.intake(rules), host: session.host)
    }
  }
}
