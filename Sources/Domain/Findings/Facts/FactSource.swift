/// Where a fact comes from, and how what no publisher gave was worked out.
public enum FactSource: Sendable, Hashable {
  /// `dataset#locator` of a published figure or target; earlier where an earlier briefing had it.
  case published(String, isEarlier: Bool)
  /// A rank by a comparator of a version.
  case comparator(String, version: String)
  /// A rank by a comparator, now or in an earlier briefing.
  case ranking(by: String, isEarlier: Bool)
  /// A rank beside so many other municipalities.
  case comparedWith(Int)
  case valueAgainstTarget, valueAgainstNearest
  /// The change from one year to another in per cent of the first.
  case change(from: Int, to: Int)
  case counted(CountedThing)

  /// `dataset#locator` of what was published.
  public var published: String? {
    if case .published(let place, _) = self { place } else { nil }
  }
}
