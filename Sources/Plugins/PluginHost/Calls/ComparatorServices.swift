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
