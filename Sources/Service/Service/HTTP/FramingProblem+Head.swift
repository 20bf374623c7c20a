import NIOHTTP1
import Problems

extension FramingProblem {
  /// The first that is wrong; nil when the head is as it should be.
  init?(_ head: HTTPRequestHead) {
    let codings = head.headers["transfer-encoding"].flatMap { $0.split(separator: ",") }.map(Self.word)
    let hosts = head.headers["host"]
    if head.version.major != 1 {
      self = .version
    } else if hosts.count > 1 || hosts.isEmpty && head.version != .http1_0 {
      self = .hosts(hosts.count)
    } else if !hosts.allSatisfy(Self.isHost) {
      self = .host
    } else if !codings.isEmpty, let fault = Self.fault(of: codings, head) {
      self = fault
    } else if head.version != .http1_0, head.headers["expect"].contains(where: { Self.word($0) != "100-continue" }) {
      self = .expectation
    } else {
      return nil
    }
  }

  /// RFC 9112, section 6.1: chunked once and last, and no codings in HTTP/1.0.
  private static func fault(of codings: [String], _ head: HTTPRequestHead) -> FramingProblem? {
    guard head.version != .http1_0, codings.last == "chunked", codings.filter({ $0 == "chunked" }).count == 1,
      !head.headers.contains(name: "content-length")
    else { return .bodyEnd }
    return codings.count > 1 ? .coding : nil
  }

  private static func word(_ text: some StringProtocol) -> String {
    String(text).filter { $0 != " " && $0 != "\t" }.lowercased()
  }

  /// Whether a text is a host with or without a port (RFC 3986, section 3.2); an empty one is.
  static func isHost(_ text: String) -> Bool {
    var rest = text[...]
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return false }
      guard rest[..<end].dropFirst().allSatisfy({ $0.isHexDigit || ":.".contains($0) }) else { return false }
      rest = rest[rest.index(after: end)...]
    } else {
      let name = rest.prefix { $0 != ":" }
      guard name.utf8.allSatisfy({ isUnreserved($0) || "!$&'()*+,;=%".utf8.contains($0) }) else { return false }
      rest = rest.dropFirst(name.count)
    }
    guard !rest.isEmpty else { return true }
    let port = rest.dropFirst()
    return rest.first == ":" && port.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && (UInt16(port) != nil || port.isEmpty)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }
}
