import CSimdjson

extension csj_text {
  /// The bytes, which live as long as their document.
  public var buffer: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes, count: length) }

  /// The text for a message; what is not UTF-8 is replaced.
  var lossyText: String { String(decoding: buffer, as: UTF8.self) }

  /// The beginning of the text, as much as a message shows and one more.
  public var beginning: String { String(String.UnicodeScalarView(lossyText.unicodeScalars.prefix(61))) }

  /// The text; nil where an escape gives half a surrogate pair or a null character.
  public var validText: String? {
    guard !buffer.contains(0) else { return nil }
    return String(validating: buffer, as: UTF8.self)
  }
}
