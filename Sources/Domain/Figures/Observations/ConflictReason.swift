import Values

/// Why one side of a contradiction was chosen.
public enum ConflictReason: Sendable, Equatable {
  /// Somebody has recorded why, in these words.
  case recorded(Multilingual)
  /// A published figure is not what the formula gives of its parts, rounding allowed for.
  case formulaDisagrees
  /// Two sources disagree and nobody has recorded why: the order of precedence decided.
  case sourcesDisagree

  /// The words that were recorded.
  public var recorded: Multilingual? { if case .recorded(let words) = self { words } else { nil } }
}
