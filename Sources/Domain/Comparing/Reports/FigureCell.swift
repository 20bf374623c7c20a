import Figures
import Statistics

/// One figure of a table, or why there is none.
public struct FigureCell: Sendable, Equatable {
  public let value: PublishedValue?
  public let status: ObservationStatus?
  public let missing: MissingReason?
  /// The dataset it was read from; nil for what is reckoned from several municipalities.
  public let dataset: String?

  /// A cell that nobody fills.
  static let empty = FigureCell(value: nil, status: nil, missing: .notAvailable, dataset: nil)
}

extension FigureCell {
  init(_ observation: Observation) {
    self.init(
      value: observation.value.number, status: observation.value.number == nil ? nil : observation.status,
      missing: observation.value.missingReason, dataset: observation.dataset)
  }
}
