import Application
import ArgumentParser
import CurlClient
import Foundation
import Imports
import PlainText
import Problems
import StatisticsNorway

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
      let example = SourceAddress.official.root
      throw UsageError(
        problems: [
          .noAddress(PlainText.line(address.root, most: 60), example: example), Self.problem(ofAuthority: checked),
        ]
        .compactMap { $0.map { common.text($0) } })
    }
    self.host = host
    isLoopback = ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host)
    self.authorityFile = authorityFile
    self.callsPerMinute = callsPerMinute
    try check(scheme, checked, common)
  }

  /// What is wrong with a file of certificate authorities; nil when it can be used, or none is named.
  private static func problem(ofAuthority path: String?) -> FetchingProblem? {
    guard let path else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    let isModest = (attributes?[.size] as? Int).map { $0 <= 16 << 20 } ?? false
    let isRegular = attributes?[.type] as? FileAttributeType == .typeRegular
    let bytes = isModest && isRegular ? FileManager.default.contents(atPath: path) : nil
    if let bytes, bytes.firstRange(of: Data("-----BEGIN CERTIFICATE-----".utf8)) != nil { return nil }
    return .noAuthority(path: PlainText.line(path, most: 500))
  }

  private func check(_ scheme: String, _ authority: String?, _ common: CommonOptions) throws {
    var problems = [Self.problem(ofAuthority: authority)].compactMap(\.self)
    if scheme != "https", !(scheme == "http" && isLoopback) {
      problems.append(.schemeNotAllowed(scheme: scheme, host: host))
    }
    let most = RateLimit.statisticsNorway.calls
    if let callsPerMinute, !(callsPerMinute > 0 && callsPerMinute <= most || callsPerMinute >= 0 && isLoopback) {
      problems.append(.tooOften(callsPerMinute, most: most))
    }
    if !problems.isEmpty { throw UsageError(problems: problems.map { common.text($0) }) }
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
      userAgent: "maalestokk/\(Maalestokk.version)", allowedHosts: hosts)
    configuration.extraAuthorityFile = authorityFile
    configuration.stateFolder = stateFolder
    configuration.proxies = ProxySettings(environment: ProcessInfo.processInfo.environment)
    return configuration
  }
}
