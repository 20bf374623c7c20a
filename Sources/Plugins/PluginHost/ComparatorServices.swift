import CWorkerProcess
import ComparatorMessages

/// What the host offers its comparators during a call.
///
/// Several comparators run at once, each on a thread of its own, so implementations are called from several threads.
/// An error thrown here reaches the comparator as the error's description.
public protocol ComparatorServices: Sendable {
  /// CSV bytes, or nil when there is no dataset of that name.
  func dataset(named name: String) throws -> [UInt8]?
  /// The subject's rank among the peers; must be the same for the same request throughout one call.
  func rank(_ request: RankRequest) throws -> RankAnswer
  /// The cross product of the query's regions, indicators and years; looks now and then whether the call's time is over, and
  /// throws when it is.
  func observations(_ query: ObservationQuery, within time: CallTime) throws -> ObservationBlock
}

/// The time a call has left.
public struct CallTime: Sendable {
  /// On the clock of `maalestokk_now`, in nanoseconds.
  let deadline: Int64

  /// Whether the call has used its time up: nobody waits for what is done after that.
  public var isOver: Bool { maalestokk_now() >= deadline }

  /// Time that lasts for a number of seconds from now.
  public static func seconds(_ seconds: Double) -> CallTime { CallTime(deadline: Worker.deadline(seconds: seconds)) }
}

/// What the host offers a comparator while it refreshes its data.
public protocol RefreshServices: Sendable {
  /// CSV bytes, or nil when there is no dataset of that name.
  func dataset(named name: String) throws -> [UInt8]?
  /// The body at an address, which begins with `https://` and a host that the comparator's manifest names.
  func fetch(_ url: String) throws -> [UInt8]
}

/// A dense block of observations: cell (r, i, y) is at `(r * indicators.count + i) * years.count + y`.
public struct ObservationBlock: Sendable, Equatable {
  public var regions: [String]
  public var indicators: [String]
  public var years: [Int]
  /// The published values; NaN where there is none.
  public var values: [Double]
  /// One status byte for each value, as comparator.h numbers them.
  public var statuses: [UInt8]

  /// A block whose values and statuses must number regions × indicators × years.
  public init(regions: [String], indicators: [String], years: [Int], values: [Double], statuses: [UInt8]) {
    self.regions = regions
    self.indicators = indicators
    self.years = years
    self.values = values
    self.statuses = statuses
  }
}
