import Figures

/// How a municipality's council targets stand, each kind with those that are named.
public struct TargetCounts: Sendable, Equatable {
  public let met: Noted<Int>
  /// All that are in force, with a figure or without.
  public let all: Noted<Int>
  /// Missed by no more than their tolerance.
  public let nearlyMet: [Indicator]
  public let withoutFigure: [Indicator]
}
