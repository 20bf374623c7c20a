import Figures
import PlainText
import Values

#if canImport(Glibc)
  import Glibc
#endif

/// A file or folder that could not be read or written: which, and why.
public struct FileProblem: BilingualError, Equatable, CustomStringConvertible {
  /// What was tried.
  public enum Attempt: Sendable { case read, write, makeFolder }

  /// Why it failed.
  public enum Cause: Sendable, Equatable {
    case system(SystemReason)
    /// It has more bytes than are read.
    case tooLarge(most: Int)
  }

  public let path: String
  public let attempt: Attempt
  public let cause: Cause

  public init(_ attempt: Attempt, _ path: String, _ cause: Cause) {
    self.attempt = attempt
    self.path = path
    self.cause = cause
  }

  /// The same, for what the system said last in this thread, or for a code of it.
  public init(_ attempt: Attempt, _ path: String, errno code: Int32 = errno) {
    self.init(attempt, path, .system(SystemReason(code)))
  }

  public var text: Multilingual {
    let shown = PlainText.line(path)
    let failed =
      switch attempt {
      case .read: Multilingual(nb: "Kan ikke lese \(shown)", en: "Cannot read \(shown)")
      case .write: Multilingual(nb: "Kan ikke skrive \(shown)", en: "Cannot write \(shown)")
      case .makeFolder: Multilingual(nb: "Kan ikke lage mappen \(shown)", en: "Cannot make the folder \(shown)")
      }
    let why = reason
    return Multilingual(nb: "\(failed.nb): \(why.nb).", en: "\(failed.en): \(why.en).")
  }

  public var description: String { text.en }

  /// Why, as a clause.
  public var reason: Multilingual {
    switch cause {
    case .system(let reason) where reason.code == ENOENT && attempt != .read:
      Multilingual(nb: "mappen den skal ligge i, finnes ikke", en: "the folder it is to lie in does not exist")
    case .system(let reason): reason.text
    case .tooLarge(let most):
      Multilingual(nb: "den er større enn \(most >> 20) MiB", en: "it is larger than \(most >> 20) MiB")
    }
  }
}
