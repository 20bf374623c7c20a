import Crypto
import Foundation
import Problems

/// One dataset on disk: its origin and the verified bytes of its files.
public struct DatasetFolder: Sendable {
  /// The path below `Datasets/`.
  public let path: String
  public let origin: OriginFile
  /// By file name.
  public let bytes: [String: [UInt8]]

  /// The bytes of the files of a kind, with the file's path for messages.
  public func files(ofKind kind: String) -> [(path: String, bytes: [UInt8])] {
    origin.files.filter { $0.kind == kind }.compactMap { file in bytes[file.name].map { (path + "/" + file.name, $0) } }
  }
}
