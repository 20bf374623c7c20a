import Problems

#if canImport(Glibc)
  import Glibc
#endif

extension SystemReason {
  /// The reason that a number of the system's stands for.
  public init(_ code: Int32) { self = Self.known[code] ?? .other(code) }

  /// What the system said last, in this thread.
  public static var last: SystemReason { SystemReason(errno) }

  private static let known: [Int32: SystemReason] = [
    ENOENT: .isMissing, EACCES: .accessDenied, EPERM: .accessDenied, EISDIR: .isFolder, ENOTDIR: .hasFileInPath,
    EEXIST: .isThere, ENOSPC: .noSpace, EDQUOT: .quotaUsedUp, EFBIG: .grewTooLarge, EROFS: .isReadOnly,
    EIO: .deviceFailed, ENAMETOOLONG: .nameTooLong, ELOOP: .linksInCircle, EMFILE: .tooManyOpenFiles,
    ENFILE: .tooManyOpenFiles, EBADF: .isClosed, EPIPE: .readerIsGone, EBUSY: .isInUse, ETXTBSY: .isInUse,
    ENXIO: .nobodyReads, ENOMEM: .notEnoughMemory, EAGAIN: .takesNoMore, EINVAL: .notForSuchFile,
    EADDRINUSE: .addressInUse, EADDRNOTAVAIL: .addressElsewhere, EXDEV: .otherFileSystem, ENODEV: .noSuchDevice,
    ENOEXEC: .noProgram,
  ]
}

extension FileProblem {
  /// The same, for what the system said last in this thread, or for a code of it.
  public init(_ attempt: Attempt, _ path: String, errno code: Int32 = errno) {
    self.init(attempt, path, .system(SystemReason(code)))
  }
}
