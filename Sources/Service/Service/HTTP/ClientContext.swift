import Foundation
import Hummingbird

/// What is known of a request besides what was sent: where it comes from.
struct ClientContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address without its port; of IPv6 the first half, which one network has to itself.
  let client: String

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    let address = source.channel.remoteAddress?.ipAddress ?? ""
    client = address.contains(":") ? Self.network(address) : address
  }

  /// The network of an IPv6 address; an IPv4 address that arrives over IPv6 is itself.
  static func network(_ address: String) -> String {
    var bytes = in6_addr()
    guard inet_pton(AF_INET6, address, &bytes) == 1 else { return address }
    return withUnsafeBytes(of: bytes) { bytes in
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return isMapped
        ? bytes.suffix(4).map { String($0) }.joined(separator: ".")
        : bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
    }
  }
}
