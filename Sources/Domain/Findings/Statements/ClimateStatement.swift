import Figures
import Statistics
import Values

/// What is said of emissions per inhabitant.
public enum ClimateStatement: Sendable, Equatable {
  case heading(lowerThan: [Multilingual], higherThan: [Multilingual], fallsLessThan: [Multilingual])
  case own(EmissionChange, Unit)
  case other(Multilingual, EmissionChange)
  case noTarget
}
