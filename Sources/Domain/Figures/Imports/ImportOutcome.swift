/// What came of adding an import.
public enum ImportOutcome: Sendable, Equatable {
  /// Added, or in a dry run what adding would do.
  case added(ImportEffect)
  /// These bytes had been imported before; nothing was changed.
  case alreadyThere(ImportRecord)
}
