import ArgumentParser
import CurlClient
import Foundation
import Questions
import StatisticsNorway
import Synchronization

/// Where to fetch from, as the command's options say it.
struct FetchSource {
  let address: SourceAddress
  let host: String
  /// Whether it lies on this machine: a stand-in, that may be asked over http and as often as one likes.
  let isLoopback: Bool
  let authorityFile: String?
  let callsPerMinute: Int?

  /// The publisher's own address, or the one given.
  init(_ url: String?, authorityFile: String?, callsPerMinute: Int?, _ common: CommonOptions) throws {
    address = url.map(SourceAddress.init(root:)) ?? .official
    let parts = URLComponents(string: address.root)
    guard let host = parts?.host?.lowercased(), !host.isEmpty, let scheme = parts?.scheme else {
      throw UsageError(problems: [
        common.pick(
          "--source: '\(address.root)' er ikke en adresse som \(SourceAddress.official.root).",
          "--source: '\(address.root)' is not an address like \(SourceAddress.official.root).")
      ])
    }
    self.host = host
    isLoopback = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    self.authorityFile = authorityFile
    self.callsPerMinute = callsPerMinute
    try check(scheme, common)
  }

  private func check(_ scheme: String, _ common: CommonOptions) throws {
    var problems: [String] = []
    if scheme != "https", !(scheme == "http" && isLoopback) {
      problems.append(
        common.pick(
          "--source: \(scheme)://\(host) er ikke tillatt; bare https, og http til denne maskinen.",
          "--source: \(scheme)://\(host) is not allowed; only https, and http to this machine."))
    }
    let most = RateLimit.statisticsNorway.calls
    if let callsPerMinute, !(callsPerMinute > 0 && callsPerMinute <= most || callsPerMinute >= 0 && isLoopback) {
      problems.append(
        common.pick(
          "--calls-per-minute: \(callsPerMinute) er ikke fra 1 til \(most); bare mot denne maskinen er mer tillatt.",
          "--calls-per-minute: \(callsPerMinute) is not from 1 to \(most); only towards this machine is more allowed."))
    }
    if !problems.isEmpty { throw UsageError(problems: problems) }
  }

  /// How often the source is called; nil for as often as one likes.
  private var rate: RateLimit? {
    guard let callsPerMinute else { return isLoopback ? nil : .statisticsNorway }
    return callsPerMinute == 0 ? nil : RateLimit(calls: callsPerMinute, seconds: 60)
  }

  /// What the client may do: ask the source, and the hosts given besides.
  func configuration(hosts: [String], stateFolder: String?) -> CurlConfiguration {
    var configuration = CurlConfiguration(
      userAgent: "maalestokk/\(Maalestokk.configuration.version)", allowedHosts: Set([host] + hosts))
    configuration.allowsLoopbackHTTP = isLoopback
    configuration.extraAuthorityFile = authorityFile
    configuration.rate = rate
    configuration.stateFolder = stateFolder
    configuration.proxies = ProxySettings(environment: ProcessInfo.processInfo.environment)
    return configuration
  }
}

/// A transport that counts what goes through it.
final class MeteredTransport: Transferring {
  struct Count {
    var calls = 0
    var wireBytes = 0
  }

  private let transport: any Transferring
  private let counted = Mutex(Count())

  init(_ transport: any Transferring) { self.transport = transport }

  var count: Count { counted.withLock { $0 } }

  func send(_ request: TransferRequest, cancellation: Cancellation?) throws -> TransferResponse {
    let response = try transport.send(request, cancellation: cancellation)
    counted.withLock { count in
      count.calls += response.calls
      count.wireBytes += response.wireBytes
    }
    return response
  }
}
