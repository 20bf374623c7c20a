import Figures
import Statistics

/// One year judged by the target of its time.
public struct AssessedYear: Sendable, Equatable {
  public let year: Int
  /// The target in force that year; nil where none was.
  public let target: Target?
  public let observation: Observation?
  public let status: TargetStatus
  /// Positive on the good side, in the indicator's unit, at the finer of the two precisions.
  public let distance: PublishedValue?

  /// What the figure is of, where that is not the year as the key figure says, such as a tertial.
  public var period: String? { observation?.differences[.period] }
  /// The value, if there is one.
  public var value: PublishedValue? { observation?.value.number }
  /// Whether the target was decided after the year: what nobody had decided then is no target missed.
  public var isRetrospective: Bool { target?.yearDecided.map { $0 > year } ?? false }
}
