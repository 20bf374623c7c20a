import Values

/// What is said of a file that says nothing of itself but its name and bytes.
public struct OwnImport: Sendable {
  public let title: Multilingual
  public let notes: Multilingual

  /// Title and notes of an import of one's own.
  public init(title: Multilingual, notes: Multilingual) {
    self.title = title
    self.notes = notes
  }
}
