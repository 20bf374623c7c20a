/// What an import did, or would do.
public struct ImportReport: Sendable {
  /// The name of the file or folder.
  public let file: String
  public let id: String
  /// What came of its figures; nothing is told of a file that has none to have.
  public let outcome: ImportOutcome
  public let hasFigures: Bool
  /// The targets it brought.
  public let targets: [Target]
  /// What else it brought, a line each.
  public let lines: [String]
  /// Whether nothing was written.
  public let isDryRun: Bool

  /// An import with what came of it.
  public init(
    file: String, id: String, outcome: ImportOutcome, hasFigures: Bool, targets: [Target], lines: [String] = [],
    isDryRun: Bool
  ) {
    self.file = file
    self.id = id
    self.outcome = outcome
    self.hasFigures = hasFigures
    self.targets = targets
    self.lines = lines
    self.isDryRun = isDryRun
  }
}
