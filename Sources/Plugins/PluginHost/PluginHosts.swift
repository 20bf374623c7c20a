/// Which hosts a plugin may name.
public enum PluginHosts {
  /// Names that lead to this machine or to the network it stands in, whatever the net's own names are.
  private static let privateEndings = [
    "localhost", "localdomain", "local", "internal", "intranet", "lan", "home", "corp", "private", "home.arpa", "test",
    "invalid", "onion",
  ]

  /// Whether a text is the name of a host on the net: letters, digits and hyphens with points between them, and neither
  /// an address in numbers (of whatever writing) nor a name of this machine or its own network.
  public static func isPublic(_ name: String) -> Bool {
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    guard name.utf8.count <= 253, labels.count >= 2, labels.allSatisfy(isLabel), let last = labels.last else {
      return false
    }
    // As https://url.spec.whatwg.org/#ends-in-a-number-checker has it: what ends in a number is an address.
    let isNumber = last.utf8.allSatisfy(isDigit) || last.hasPrefix("0x")
    return !isNumber && !privateEndings.contains { name == $0 || name.hasSuffix("." + $0) }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { isDigit($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
