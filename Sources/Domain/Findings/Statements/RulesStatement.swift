import Figures
import Statistics

/// What is said of rules and guidelines.
public enum RulesStatement: Sendable, Equatable {
  /// How many are not met, of those with a figure; and how many have none.
  case broken(Noted<Int>, of: Noted<Int>, withoutFigure: Noted<Int>)
  case figures([RuleFigure])
}
