import CurlClient
import Figures
import Foundation
import Ingest
import PluginHost
import Regions
import StatisticsNorway
import Synchronization
import Values

/// What one comparator is offered while it refreshes its data; nothing of it is kept here.
final class FetchingServices: RefreshServices {
  /// How much one refresh may fetch.
  private static let mostAnswers = 64
  private static let mostBytes = 256 << 20

  private struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  private let publisher: Publisher
  private let publisherHosts: Set<String>
  private let foreign: any Transferring
  private let regions: RegionBook
  private let now: @Sendable () -> String
  private let all = Mutex<(publishers: [PendingAnswer], foreign: [ForeignAnswer])>(([], []))

  /// `foreign` is asked for what is not the publisher's, and allows only hosts that have been agreed to.
  init(
    publisher: Publisher, publisherHosts: Set<String>, foreign: any Transferring, regions: RegionBook,
    now: @escaping @Sendable () -> String
  ) {
    self.publisher = publisher
    self.publisherHosts = publisherHosts
    self.foreign = foreign
    self.regions = regions
    self.now = now
  }

  /// What was fetched, in order: from the publisher, and from other hosts.
  var fetched: (publishers: [PendingAnswer], foreign: [ForeignAnswer]) { all.withLock { $0 } }

  func dataset(named name: String) throws -> [UInt8]? { try regions.dataset(named: name).map { Array($0.utf8) } }

  func fetch(_ url: String) throws -> [UInt8] {
    let (publishers, others) = fetched
    let bytes = publishers.map(\.archived.bytes.count).reduce(0, +) + others.map(\.bytes.count).reduce(0, +)
    guard publishers.count + others.count < Self.mostAnswers, bytes < Self.mostBytes else {
      throw Refused(
        description: "a refresh fetches at most \(Self.mostAnswers) answers and \(Self.mostBytes >> 20) MiB")
    }
    // The host of comparator.h's rule: between https:// and the next slash, compared as text.
    let host = String(url.dropFirst("https://".count).prefix { $0 != "/" })
    if publisherHosts.contains(host) {
      let answer = try publisher.body(at: url)
      all.withLock { $0.publishers.append(answer) }
      return answer.archived.bytes
    }
    let address = publisher.dated(url)
    let response = try foreign.send(TransferRequest(address))
    guard response.status == 200 else { throw Refused(description: "\(host) answered \(response.status)") }
    let answer = ForeignAnswer(
      url: address, host: host, bytes: response.body, retrieved: now())
    all.withLock { $0.foreign.append(answer) }
    return response.body
  }
}
