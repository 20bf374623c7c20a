import ComparatorMessages
import FoundationEssentials

/// What came of one case.
public struct CaseResult: Sendable {
  /// The case's folder name.
  public var name: String
  /// Where the answer is not as expected; empty when the case passed.
  public var differences: [BilingualText]

  /// Whether the answer is as expected.
  public var isPassed: Bool { differences.isEmpty }
}

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

  private func differences(_ plugin: DiscoveredPlugin, _ folder: URL) -> [BilingualText] {
    let request: CompareRequest
    let expected: ExpectedAnswer
    let services: any ComparatorServices
    do {
      request = try read("request.json", folder)
      expected = try read("expected.json", folder)
      services = try self.services(request)
    } catch {
      let why = BilingualText(error)
      let name = printable(folder.lastPathComponent)
      return [BilingualText(nb: "\(name): \(why.nb)", en: "\(name): \(why.en)")]
    }
    switch host.compare([ComparatorCall(plugin: plugin, request: request)], services: services).first {
    case .answered(let answer, _): return expected.differences(from: answer)
    case .failed(let failure):
      return [BilingualText(nb: failure.sentence(language: "nb"), en: failure.sentence(language: "en"))]
    case nil: return [BilingualText(nb: "ikke noe svar", en: "no answer")]
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

  func differences(from answer: ComparatorAnswer) -> [BilingualText] {
    guard comparisons.count == answer.comparisons.count else {
      let found = answer.comparisons.count
      return [
        BilingualText(
          nb: "venter \(comparisons.count) svar, fikk \(found)",
          en: "expected \(comparisons.count) answers, got \(found)")
      ]
    }
    return zip(comparisons, answer.comparisons).flatMap { differences($0, $1) }
  }

  private func differences(_ expected: Comparison, _ found: ComparedQuestion) -> [BilingualText] {
    let place = "\(expected.indicator) \(expected.year)"
    guard found.question == Question(indicator: expected.indicator, year: expected.year) else {
      let other = "\(found.question.indicator) \(found.question.year)"
      return [BilingualText(nb: "venter \(place), fikk \(other)", en: "expected \(place), got \(other)")]
    }
    return peerDifferences(expected, found, place)
      + textDifference(expected.refusal, found.refusal, "\(place): refusal")
      + textDifference(expected.rule, found.rule, "\(place): rule")
  }

  private func peerDifferences(_ expected: Comparison, _ found: ComparedQuestion, _ place: String) -> [BilingualText] {
    guard let peers = expected.peers else { return [] }
    if let refusal = found.refusal {
      return [
        BilingualText(
          nb: "\(place): venter kommuner, fikk avslaget «\(refusal)»",
          en: "\(place): expected peers, got the refusal \"\(refusal)\"")
      ]
    }
    let codes = Set(found.peers.map(\.code))
    let absent = Set(peers).subtracting(codes).sorted().joined(separator: ", ")
    let extra = codes.subtracting(peers).sorted().joined(separator: ", ")
    var result: [BilingualText] = []
    if !absent.isEmpty {
      result.append(BilingualText(nb: "\(place): mangler \(absent)", en: "\(place): lacks \(absent)"))
    }
    if !extra.isEmpty {
      result.append(BilingualText(nb: "\(place): har også \(extra)", en: "\(place): also has \(extra)"))
    }
    return result
  }

  private func textDifference(_ part: String?, _ whole: String?, _ place: String) -> [BilingualText] {
    guard let part, whole?.contains(part) != true else { return [] }
    let found = whole ?? "–"
    return [
      BilingualText(
        nb: "\(place): «\(part)» finnes ikke i «\(found)»", en: "\(place): \"\(part)\" is not in \"\(found)\"")
    ]
  }
}
