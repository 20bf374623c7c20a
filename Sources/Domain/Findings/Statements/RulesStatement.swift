import Figures
import Statistics

/// What is said of rules and guidelines.
public enum RulesStatement: Sendable, Equatable {
  case broken(Noted<Int>, of: Noted<Int>)
  case figures([RuleFigure])
}
