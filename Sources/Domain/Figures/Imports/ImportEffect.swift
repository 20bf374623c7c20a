import Regions
import Statistics
import Values

/// What an import does to the figures that stand.
public struct ImportEffect: Sendable, Equatable {
  /// A figure that another takes the place of.
  public struct Revision: Sendable, Equatable {
    public let indicator: IndicatorID
    public let region: RegionCode
    public let year: Int
    /// What stood; nil where there was only a reason that it is missing.
    public let old: PublishedValue?
    public let new: PublishedValue?

    /// A cell with what stood and what comes.
    public init(indicator: IndicatorID, region: RegionCode, year: Int, old: PublishedValue?, new: PublishedValue?) {
      self.indicator = indicator
      self.region = region
      self.year = year
      self.old = old
      self.new = new
    }
  }

  /// How many revisions are kept to be named.
  public static let mostNamed = 20

  /// Cells that had nothing.
  public var added = 0
  /// Cells whose value changes, and the first of them.
  public var revised = 0
  public var revisions: [Revision] = []
  /// Cells that say the same as what stands.
  public var unchanged = 0
  /// Those of the unchanged whose status is another.
  public var statusChanged = 0
  /// Cells without a value, by reason; those that are withdrawn are counted apart.
  public var missing: [MissingReason: Int] = [:]
  /// Cells whose value is withdrawn, so that nothing stands any more.
  public var withdrawn = 0
  /// Cells that say otherwise than what stands, which goes on standing: it is newer, or the publisher's own.
  public var outranked = 0
  /// Every cell, each counted once.
  public var cells: Int {
    added + revised + unchanged + missing.values.reduce(0, +) + withdrawn + outranked
  }

  public init() {}

  /// Counts what another import did as well; of the revisions the first are kept.
  public mutating func add(_ other: ImportEffect) {
    added += other.added
    revised += other.revised
    revisions += other.revisions.prefix(max(Self.mostNamed - revisions.count, 0))
    unchanged += other.unchanged
    statusChanged += other.statusChanged
    missing.merge(other.missing, uniquingKeysWith: +)
    withdrawn += other.withdrawn
    outranked += other.outranked
  }
}
