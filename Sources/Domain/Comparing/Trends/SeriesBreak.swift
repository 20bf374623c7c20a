import Figures
import Regions

/// A year from which figures are no longer of the same thing, and why.
public struct SeriesBreak: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// It was made from others, or took others in.
    case merger(of: [String])
    /// It was made from others and from parts of others.
    case parts(of: [String])
    /// It was split off from another, or others were split off from it.
    case split(of: String)
    /// The accounting scope of the figures before is not the indicator's.
    case scope
    /// Definitions or accounting rules changed.
    case definition(DefinitionBreak)
  }

  public let year: Int
  public let reason: Reason

  public init(year: Int, reason: Reason) {
    self.year = year
    self.reason = reason
  }
}

extension SeriesBreak {
  init(year: Int, _ segment: Lineage.Segment) {
    let names = segment.predecessors.map(\.name)
    let reason: Reason =
      names.count == 1 && !segment.isWhole
      ? .split(of: names[0]) : segment.isWhole ? .merger(of: names) : .parts(of: names)
    self.init(year: year, reason: reason)
  }
}
