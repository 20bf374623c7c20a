import Figures
import Statistics

/// What is said of rules and guidelines.
public enum RulesStatement: Sendable, Equatable {
  /// How many are not met, of those with a figure, which may be all.
  case broken(Noted<Int>, of: Noted<Int>, isWhole: Bool)
  /// How many have no figure.
  case withoutFigure(Noted<Int>)
  case figures([RuleFigure])
}
