import Figures
import Values

/// Which key figures a briefing is about.
public struct BriefingScope: Sendable, Equatable {
  /// One topic; nil for all.
  public var topic: Topic?
  /// Those that are taken in besides, whatever they are.
  public var included: Set<IndicatorID>
  public var leftOut: Set<IndicatorID>

  public init(topic: Topic? = nil, included: Set<IndicatorID> = [], leftOut: Set<IndicatorID> = []) {
    self.topic = topic
    self.included = included
    self.leftOut = leftOut
  }

  /// Whether a key figure is part of it.
  func holds(_ indicator: Indicator) -> Bool {
    if leftOut.contains(indicator.id) { return false }
    return included.contains(indicator.id) || topic == nil || indicator.field == topic
  }
}
