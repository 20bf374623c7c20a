import Figures
import Foundation
import PlainText
import Values

/// What an error means, in our words: those it brings itself, else the path and the system's reason.
///
/// What a library says of itself never reaches a reader.
public func inOurWords(_ error: any Error) -> Multilingual {
  if let known = error as? any BilingualError { return known.text }
  if let decoding = error as? DecodingError { return decoding.words }
  let plain = error as NSError
  let reason = plain.systemReason
  if let reason, let path = plain.path {
    return FileProblem(plain.isAboutWriting ? .write : .read, path, .system(reason)).text
  }
  if let reason { return Multilingual(nb: "Det gikk ikke: \(reason.text.nb).", en: "It failed: \(reason.text.en).") }
  let name = PlainText.line("\(type(of: error))", most: 80)
  return Multilingual(
    nb: "Noe gikk galt som Målestokk ikke kjenner (\(name)). Meld gjerne fra om det, med kommandoen.",
    en: "Something went wrong that Målestokk does not know (\(name)). Please report it, with the command.")
}

extension NSError {
  /// Foundation's own number, as the system's where it says no more.
  private static let cocoaReasons: [Int: Int32] = [
    4: ENOENT, 256: EIO, 257: EACCES, 258: EINVAL, 260: ENOENT, 512: EIO, 513: EACCES, 514: EINVAL, 516: EEXIST,
    640: ENOSPC, 642: EROFS,
  ]

  fileprivate var systemReason: SystemReason? {
    if domain == NSPOSIXErrorDomain { return SystemReason(Int32(truncatingIfNeeded: code)) }
    if let deeper = (userInfo[NSUnderlyingErrorKey] as? NSError)?.systemReason { return deeper }
    guard domain == NSCocoaErrorDomain else { return nil }
    return Self.cocoaReasons[code].map(SystemReason.init)
  }

  fileprivate var path: String? {
    (userInfo[NSFilePathErrorKey] as? String) ?? (userInfo[NSURLErrorKey] as? URL)?.path
  }

  fileprivate var isAboutWriting: Bool { domain == NSCocoaErrorDomain && (512..<768).contains(code) }
}

extension DecodingError {
  /// Which member of a JSON text is missing or another than it must be.
  fileprivate var words: Multilingual {
    func place(_ path: [any CodingKey]) -> String {
      PlainText.line(
        path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }.joined().drop { $0 == "." },
        most: 120)
    }
    switch self {
    case .keyNotFound(let key, let context):
      let name = place(context.codingPath + [key])
      return Multilingual(nb: "«\(name)» mangler", en: "'\(name)' is missing")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let name = place(context.codingPath)
      return Multilingual(
        nb: "«\(name)» er av en annen type enn ventet", en: "'\(name)' is of another type than expected")
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      let name = place(context.codingPath)
      return Multilingual(nb: "«\(name)» kan ikke brukes", en: "'\(name)' cannot be used")
    default: return Multilingual(nb: "det er ikke gyldig JSON", en: "it is not valid JSON")
    }
  }
}
