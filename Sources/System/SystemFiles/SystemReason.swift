import Figures
import Values

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
  public var text: Multilingual {
    Self.known[code]
      ?? Multilingual(nb: "systemet svarte med feil \(code)", en: "the system answered with error \(code)")
  }

  private static let known: [Int32: Multilingual] = [
    ENOENT: Multilingual(nb: "den finnes ikke", en: "it does not exist"),
    EACCES: Multilingual(nb: "ingen tilgang", en: "permission denied"),
    EPERM: Multilingual(nb: "ingen tilgang", en: "permission denied"),
    EISDIR: Multilingual(nb: "det er en mappe", en: "it is a folder"),
    ENOTDIR: Multilingual(nb: "et ledd i stien er ingen mappe", en: "a part of the path is no folder"),
    EEXIST: Multilingual(nb: "det finnes noe der alt", en: "something is there already"),
    ENOSPC: Multilingual(nb: "det er ikke plass igjen", en: "there is no space left"),
    EDQUOT: Multilingual(nb: "brukerens plass er brukt opp", en: "the user's space is used up"),
    EFBIG: Multilingual(nb: "filen ble større enn det er lov til", en: "the file grew beyond what is allowed"),
    EROFS: Multilingual(nb: "filsystemet kan bare leses", en: "the file system is read-only"),
    EIO: Multilingual(nb: "enheten svarte med feil", en: "the device failed"),
    ENAMETOOLONG: Multilingual(nb: "navnet er for langt", en: "the name is too long"),
    ELOOP: Multilingual(nb: "lenkene går i ring", en: "the links go in a circle"),
    EMFILE: Multilingual(nb: "for mange åpne filer", en: "too many open files"),
    ENFILE: Multilingual(nb: "for mange åpne filer", en: "too many open files"),
    EBADF: Multilingual(nb: "den er lukket", en: "it is closed"),
    EPIPE: Multilingual(nb: "leseren er borte", en: "its reader is gone"),
    EBUSY: Multilingual(nb: "den er i bruk", en: "it is in use"),
    ETXTBSY: Multilingual(nb: "den er i bruk", en: "it is in use"),
    ENXIO: Multilingual(nb: "ingen leser den", en: "nobody reads it"),
    ENOMEM: Multilingual(nb: "ikke nok minne", en: "not enough memory"),
    EAGAIN: Multilingual(nb: "den tar ikke imot mer nå", en: "it takes no more now"),
    EINVAL: Multilingual(nb: "det går ikke for en slik fil", en: "that cannot be done with such a file"),
    EADDRINUSE: Multilingual(nb: "adressen er i bruk", en: "the address is in use"),
    EADDRNOTAVAIL: Multilingual(nb: "maskinen har ikke adressen", en: "this machine has no such address"),
    EXDEV: Multilingual(nb: "den ligger på et annet filsystem", en: "it lies on another file system"),
    ENODEV: Multilingual(nb: "enheten finnes ikke", en: "there is no such device"),
    ENOEXEC: Multilingual(nb: "det er ikke et program", en: "it is no program"),
  ]
}
