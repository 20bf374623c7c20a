/// One import, as the store remembers it.
public struct ImportRecord: Sendable, Equatable {
  public let id: String
  public let dataset: String
  /// The name of the file or folder.
  public let file: String
  public let sha256: String
  /// The day it was imported; ISO 8601.
  public let imported: String
  /// `figures`, `targets` or `dataset`.
  public let kind: String
  public let rows: Int

  public init(id: String, dataset: String, file: String, sha256: String, imported: String, kind: String, rows: Int) {
    self.id = id
    self.dataset = dataset
    self.file = file
    self.sha256 = sha256
    self.imported = imported
    self.kind = kind
    self.rows = rows
  }
}
