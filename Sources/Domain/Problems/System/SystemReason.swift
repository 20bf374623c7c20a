/// Why the system refused.
public enum SystemReason: Sendable, Hashable {
  case isMissing, accessDenied, isFolder, hasFileInPath, isThere
  case noSpace, quotaUsedUp, grewTooLarge, isReadOnly, deviceFailed
  case nameTooLong, linksInCircle, tooManyOpenFiles, isClosed, readerIsGone
  case isInUse, nobodyReads, notEnoughMemory, takesNoMore, notForSuchFile
  case addressInUse, addressElsewhere, otherFileSystem, noSuchDevice, noProgram
  /// Another, by the system's number for it.
  case other(Int32)

  /// Whether there is no room for what was written.
  public var isFull: Bool { [.noSpace, .quotaUsedUp, .grewTooLarge].contains(self) }
}
