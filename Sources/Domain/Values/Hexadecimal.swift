extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits for each byte, as hashes are written.
  public var hexadecimal: String {
    map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
