import Figures

/// Being last, or first, of so many on some key figures.
public struct NamedPlace: Sendable, Equatable {
  public let isLast: Bool
  public let of: Noted<Int>
  public let indicators: [Indicator]
}
