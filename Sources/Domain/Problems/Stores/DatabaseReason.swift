/// Why a database did not do what was asked of it.
public enum DatabaseReason: Sendable, Equatable {
  case diskFails, isFull, isReadOnly, cannotBeOpened, isNoDatabase, isDamaged
  /// Another process writes, and has written for longer than one would wait.
  case isBusy
  /// Another writes to the same table.
  case isLocked
  case notEnoughMemory, contradiction, isInterrupted
  /// Another, by the database's number for it.
  case other(Int32)
}
