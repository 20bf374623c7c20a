/// Texts as parts of an address.
enum Address {
  /// Unreserved characters as they are, the rest percent-encoded (RFC 3986, section 2.3).
  static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
      if isPlain || "-._~".unicodeScalars.contains(scalar) { return String(scalar) }
      let hexadecimal = String(byte, radix: 16, uppercase: true)
      return "%" + (hexadecimal.count < 2 ? "0" : "") + hexadecimal
    }.joined()
  }

  static func path(_ parts: [String]) -> String { parts.map(encoded).joined(separator: "/") }
}
