/// Sees whether a store has changed: never behind a long read, nor behind another's write.
public protocol StoreWatching: Sendable {
  /// A number that is another one whenever the store has changed; while somebody writes, the one before that.
  func version() throws -> [Int]
}
