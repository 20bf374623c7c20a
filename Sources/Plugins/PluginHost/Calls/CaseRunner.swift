import ComparatorMessages
import FoundationEssentials
import PlainText
import Problems
import SystemFiles

/// Runs a plugin's `Cases/<case>/request.json` against `expected.json`.
///
/// The order of peers does not matter; `rule` and `refusal` are parts of the sentence that is expected.
public struct CaseRunner: Sendable {
  private let host: PluginHost
  private let services: @Sendable (CompareRequest) throws -> any ComparatorServices

  /// A runner that asks plugins through a host, with the same services for every case.
  public init(host: PluginHost, services: any ComparatorServices) {
    self.init(host: host) { _ in services }
  }

  /// A runner whose services depend on the case's request, as its subject does.
  public init(
    host: PluginHost, servicesFor services: @escaping @Sendable (CompareRequest) throws -> any ComparatorServices
  ) {
    self.host = host
    self.services = services
  }

  /// The results of all cases in the plugin's own `Cases` folder, by name; empty when it has none.
  public func run(_ plugin: DiscoveredPlugin) -> [CaseResult] {
    let folder = plugin.folder.appendingPathComponent("Cases", isDirectory: true)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted()
      .map { folder.appendingPathComponent($0, isDirectory: true) }
      .filter { FileManager.default.fileExists(atPath: $0.appendingPathComponent("request.json").path) }
      .map { CaseResult(name: $0.lastPathComponent, differences: differences(plugin, $0)) }
  }

  private func differences(_ plugin: DiscoveredPlugin, _ folder: URL) -> [CaseDifference] {
    let request: CompareRequest
    let expected: ExpectedAnswer
    let services: any ComparatorServices
    do {
      request = try read("request.json", folder)
      expected = try read("expected.json", folder)
      services = try self.services(request)
    } catch {
      return [
        .unreadable(
          name: PlainText.line(folder.lastPathComponent),
          asProblem(error))
      ]
    }
    switch host.compare([ComparatorCall(plugin: plugin, request: request)], services: services).first {
    case .answered(let answer, _): return expected.differences(from: answer)
    case .failed(let failure):
      return [.failed(failure.problem)]
    case nil: return [.noAnswer]
    }
  }

  private func read<Value: Decodable>(_ name: String, _ folder: URL) throws -> Value {
    let path = folder.appendingPathComponent(name).path
    return try MessageJSON.decode(Value.self, from: Array(readRegularFile(path, atMostBytes: 16 << 20)))
  }
}

/// What a case expects of an answer.
private struct ExpectedAnswer: Decodable {
  struct Comparison: Decodable {
    var indicator: String
    var year: Int
    var peers: [String]?
    var refusal: String?
    var rule: String?
  }

  var comparisons: [Comparison]

  func differences(from answer: ComparatorAnswer) -> [CaseDifference] {
    guard comparisons.count == answer.comparisons.count else {
      return [.count(expected: comparisons.count, found: answer.comparisons.count)]
    }
    return zip(comparisons, answer.comparisons).flatMap { differences($0, $1) }
  }

  private func differences(_ expected: Comparison, _ found: ComparedQuestion) -> [CaseDifference] {
    let place = "\(expected.indicator) \(expected.year)"
    guard found.question == Question(indicator: expected.indicator, year: expected.year) else {
      let other = "\(found.question.indicator) \(found.question.year)"
      return [.question(expected: place, found: other)]
    }
    return peerDifferences(expected, found, place)
      + textDifference(expected.refusal, found.refusal, place, "refusal")
      + textDifference(expected.rule, found.rule, place, "rule")
  }

  private func peerDifferences(_ expected: Comparison, _ found: ComparedQuestion, _ place: String) -> [CaseDifference] {
    guard let peers = expected.peers else { return [] }
    if let refusal = found.refusal { return [.refused(question: place, refusal: refusal)] }
    let codes = Set(found.peers.map(\.code))
    let absent = Set(peers).subtracting(codes).sorted()
    let extra = codes.subtracting(peers).sorted()
    return (absent.isEmpty ? [] : [.lacks(question: place, codes: absent)])
      + (extra.isEmpty ? [] : [.alsoHas(question: place, codes: extra)])
  }

  private func textDifference(_ part: String?, _ whole: String?, _ question: String, _ field: String)
    -> [CaseDifference]
  {
    guard let part, whole?.contains(part) != true else { return [] }
    return [.text(question: question, field: field, part: part, found: whole)]
  }
}
