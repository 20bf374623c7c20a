/// A dataset on its way into the store.
public struct StoredDataset: Sendable {
  public let path: String
  public let origin: Origin
  /// Name, kind, hash, and the bytes where the file is to be kept whole.
  public let files: [(name: String, kind: String, sha256: String, bytes: [UInt8]?)]

  public init(path: String, origin: Origin, files: [(name: String, kind: String, sha256: String, bytes: [UInt8]?)]) {
    self.path = path
    self.origin = origin
    self.files = files
  }
}
