import Application
import ArgumentParser
import CurlClient
import Foundation
import Imports
import Problems
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

  /// The publisher's own address, or the one given; a file of certificates that somebody else has checked is taken as it is.
  init(
    _ url: String?, authorityFile: String?, checksAuthority: Bool = true, callsPerMinute: Int?, _ common: CommonOptions
  ) throws {
    let checked = checksAuthority ? authorityFile : nil
    address = url.map(SourceAddress.init(root:)) ?? .official
    let parts = URLComponents(string: address.root)
    guard let parts, let host = parts.host?.lowercased(), !host.isEmpty, let scheme = parts.scheme?.lowercased(),
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil
    else {
      let shown = printable(address.root)
      let problem = common.pick(
        "--source: '\(shown)' er ikke en adresse som \(SourceAddress.official.root).",
        "--source: '\(shown)' is not an address like \(SourceAddress.official.root).")
      throw UsageError(problems: [problem] + [Self.problem(ofAuthority: checked, common)].compactMap(\.self))
    }
    self.host = host
    isLoopback = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    self.authorityFile = authorityFile
    self.callsPerMinute = callsPerMinute
    try check(scheme, checked, common)
  }

  /// What is wrong with a file of certificate authorities; nil when it can be used, or none is named.
  private static func problem(ofAuthority path: String?, _ common: CommonOptions) -> String? {
    guard let path else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    let isModest = (attributes?[.size] as? Int).map { $0 <= 16 << 20 } ?? false
    let isRegular = attributes?[.type] as? FileAttributeType == .typeRegular
    let bytes = isModest && isRegular ? FileManager.default.contents(atPath: path) : nil
    if let bytes, bytes.firstRange(of: Data("-----BEGIN CERTIFICATE-----".utf8)) != nil { return nil }
    let shown = printable(path, most: 500)
    return common.pick(
      "--ca: \(shown) er ingen fil med sertifikater i PEM-format.",
      "--ca: \(shown) is no file of certificates in PEM format.")
  }

  private func check(_ scheme: String, _ authority: String?, _ common: CommonOptions) throws {
    var problems = [Self.problem(ofAuthority: authority, common)].compactMap(\.self)
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

  /// What the client may do: ask the source, and nobody else, wherever an answer leads.
  func configuration(stateFolder: String?) -> CurlConfiguration {
    var configuration = configuration(of: [host], stateFolder)
    configuration.allowsLoopbackHTTP = isLoopback
    configuration.rate = rate
    return configuration
  }

  /// What a client may do that asks a comparator's own hosts: only those, over https, as often as the publisher.
  func configuration(ofComparator hosts: Set<String>, stateFolder: String?) -> CurlConfiguration {
    var configuration = configuration(of: hosts, stateFolder)
    configuration.mostBytes = 64 << 20
    return configuration
  }

  private func configuration(of hosts: Set<String>, _ stateFolder: String?) -> CurlConfiguration {
    var configuration = CurlConfiguration(
      userAgent: "maalestokk/\(Maalestokk.configuration.version)", allowedHosts: hosts)
    configuration.extraAuthorityFile = authorityFile
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
