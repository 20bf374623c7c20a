/// The port to stores by where they lie: opened, watched, copied.
public protocol FigureStores: Sendable {
  /// Opens a store, made if it is not there.
  func open(_ path: String) throws -> any FigureStore
  /// What a store remembers, read without opening it for anything else; nil where there is none, or it cannot be read.
  func setting(_ name: String, at path: String) -> String?
  /// Looks whether a store changes.
  func watch(_ path: String) throws -> any StoreWatching
  /// Copies a store to a file, which is checked before it gets its name; throws `CopyProblem` with nothing changed.
  func backUp(_ path: String, to file: String, replacing: Bool) throws -> StoreFacts
  /// Puts what a backup holds in the place of what a store holds; what that held is kept at `former`, if anything.
  ///
  /// `reading` reads what the backup holds as answers would; what it throws refuses the backup. Throws `CopyProblem`.
  func restore(
    _ path: String, from file: String, keeping former: String, reading: (any FigureStore) throws -> Void
  ) throws -> (facts: StoreFacts, hasFormer: Bool)
  /// The archive of a store that is not the one in use: it is read, and never written to.
  func archive(of path: String) throws -> any ForeignAnswers
}
