/// What is aimed at: at least `lower`, at most `upper`, or between them.
public struct ChartTarget: Sendable, Equatable {
  let lower: Double?
  let upper: Double?
  /// As it is written beside the line: `Mål ≥ 1,75`.
  let label: String

  public init(lower: Double? = nil, upper: Double? = nil, label: String) {
    self.lower = lower?.drawable
    self.upper = upper?.drawable
    self.label = label
  }

  /// The limits, lowest first.
  var limits: [Double] { [lower, upper].compactMap { $0 }.sorted() }
}
