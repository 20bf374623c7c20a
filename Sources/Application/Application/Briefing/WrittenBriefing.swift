/// A briefing in one of its forms, and what it is headed by.
public struct WrittenBriefing: Sendable {
  let bytes: [UInt8]
  let headline: String

  /// A briefing that has been written.
  public init(_ bytes: [UInt8], headline: String) {
    self.bytes = bytes
    self.headline = headline
  }
}
