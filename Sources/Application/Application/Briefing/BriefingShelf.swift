/// The port to where many briefings are kept, so that a run goes on where an earlier one ended.
public protocol BriefingShelf: Sendable {
  /// The briefing an earlier run wrote from the same inputs, where its file still is as it was written.
  func written(_ code: String, _ file: String, inputs: String) -> BriefingEntry?
  /// Keeps a briefing whole, then remembers what it was made from.
  func write(_ entry: BriefingEntry, _ bytes: [UInt8]) throws
}
