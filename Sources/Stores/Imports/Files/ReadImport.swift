import Crypto
import Figures
import Problems

/// A file that was read and found good, on its way into the store.
public struct ReadImport: Sendable {
  /// Short and stable: the beginning of the hash of the bytes, and of the sheet where it is not the first.
  public let id: String
  /// The name of the file or folder, without its path.
  public let file: String
  /// Lower-case hexadecimal SHA-256 of the bytes; of a folder that of its `origin.json`.
  public let sha256: String
  public let content: ImportContent
  /// What the reader should know of how it was read.
  public let notes: [ImportNote]

  public init(id: String, file: String, sha256: String, content: ImportContent, notes: [ImportNote]) {
    self.id = id
    self.file = file
    self.sha256 = sha256
    self.content = content
    self.notes = notes
  }

  /// The dataset it becomes.
  public var dataset: String { Self.dataset(of: id) }

  /// The dataset that an import becomes.
  public static func dataset(of id: String) -> String { DatasetNaming.ownImport + id }
}
