import Foundation
import Problems

/// What an error means as a problem: itself where it is one, else the path and the system's reason.
///
/// What a library says of itself never reaches a reader.
public func asProblem(_ error: any Error) -> any Problem {
  switch error {
  case let problem as any Problem: return problem
  case let decoding as DecodingError: return DecodingProblem(decoding)
  default: break
  }
  let plain = error as NSError
  guard let reason = plain.systemReason else { return UnknownProblem(type: "\(type(of: error))") }
  guard let path = plain.path else { return SystemProblem(reason) }
  return FileProblem(plain.isAboutWriting ? .write : .read, path, .system(reason))
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
    return Self.cocoaReasons[code].map { SystemReason($0) }
  }

  fileprivate var path: String? {
    (userInfo[NSFilePathErrorKey] as? String) ?? (userInfo[NSURLErrorKey] as? URL)?.path
  }

  fileprivate var isAboutWriting: Bool { domain == NSCocoaErrorDomain && (512..<768).contains(code) }
}

extension DecodingProblem {
  /// Which member of a JSON text is missing or another than it must be.
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context): self = .missing(Self.place(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self = .ofOtherType(Self.place(context.codingPath))
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      self = .unusable(Self.place(context.codingPath))
    default: self = .notJSON
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    let steps: [String] = path.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
    return String(steps.joined().drop { $0 == "." })
  }
}
