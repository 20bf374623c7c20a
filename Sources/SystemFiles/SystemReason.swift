import Indicators

#if canImport(Glibc)
  import Glibc
#endif

/// Why the system refused, in words, from its `errno`.
public struct SystemReason: Sendable, Equatable {
  /// The system's number for it.
  public let code: Int32

  public init(_ code: Int32) { self.code = code }

  /// What the system said last, in this thread.
  public static var last: SystemReason { SystemReason(errno) }

  /// Whether there is no room for what was written.
  public var isFull: Bool { [ENOSPC, EDQUOT, EFBIG].contains(code) }

  /// A clause that stands in brackets or after a colon.
  public var text: Bilingual {
    Self.known[code]
      ?? Bilingual(nb: "systemet svarte med feil \(code)", en: "the system answered with error \(code)")
  }

  private static let known: [Int32: Bilingual] = [
    ENOENT: Bilingual(nb: "den finnes ikke", en: "it does not exist"),
    EACCES: Bilingual(nb: "ingen tilgang", en: "permission denied"),
    EPERM: Bilingual(nb: "ingen tilgang", en: "permission denied"),
    EISDIR: Bilingual(nb: "det er en mappe", en: "it is a folder"),
    ENOTDIR: Bilingual(nb: "et ledd i stien er ingen mappe", en: "a part of the path is no folder"),
    EEXIST: Bilingual(nb: "det finnes noe der alt", en: "something is there already"),
    ENOSPC: Bilingual(nb: "det er ikke plass igjen", en: "there is no space left"),
    EDQUOT: Bilingual(nb: "brukerens plass er brukt opp", en: "the user's space is used up"),
    EFBIG: Bilingual(nb: "filen ble større enn det er lov til", en: "the file grew beyond what is allowed"),
    EROFS: Bilingual(nb: "filsystemet kan bare leses", en: "the file system is read-only"),
    EIO: Bilingual(nb: "enheten svarte med feil", en: "the device failed"),
    ENAMETOOLONG: Bilingual(nb: "navnet er for langt", en: "the name is too long"),
    ELOOP: Bilingual(nb: "lenkene går i ring", en: "the links go in a circle"),
    EMFILE: Bilingual(nb: "for mange åpne filer", en: "too many open files"),
    ENFILE: Bilingual(nb: "for mange åpne filer", en: "too many open files"),
    EBADF: Bilingual(nb: "den er lukket", en: "it is closed"),
    EPIPE: Bilingual(nb: "leseren er borte", en: "its reader is gone"),
    EBUSY: Bilingual(nb: "den er i bruk", en: "it is in use"),
    ETXTBSY: Bilingual(nb: "den er i bruk", en: "it is in use"),
    ENXIO: Bilingual(nb: "ingen leser den", en: "nobody reads it"),
    ENOMEM: Bilingual(nb: "ikke nok minne", en: "not enough memory"),
    EAGAIN: Bilingual(nb: "den tar ikke imot mer nå", en: "it takes no more now"),
    EINVAL: Bilingual(nb: "det går ikke for en slik fil", en: "that cannot be done with such a file"),
    EADDRINUSE: Bilingual(nb: "adressen er i bruk", en: "the address is in use"),
    EADDRNOTAVAIL: Bilingual(nb: "maskinen har ikke adressen", en: "this machine has no such address"),
    EXDEV: Bilingual(nb: "den ligger på et annet filsystem", en: "it lies on another file system"),
    ENODEV: Bilingual(nb: "enheten finnes ikke", en: "there is no such device"),
    ENOEXEC: Bilingual(nb: "det er ikke et program", en: "it is no program"),
  ]
}
