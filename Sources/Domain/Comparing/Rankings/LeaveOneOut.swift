import Figures
import Regions
import Statistics

/// Whether what a comparison says holds when any one peer is left out (METHODS, section 12).
public struct LeaveOneOut: Sendable, Equatable {
  /// What would be said instead.
  public enum Outcome: String, Sendable {
    case aboveMedian, belowMedian, atMedian
    case first, last
    /// Everybody has the same value.
    case allEqual
  }

  /// A peer without which something else would be said.
  public struct Tipping: Sendable, Equatable {
    public let code: RegionCode
    public let outcome: Outcome
  }

  /// What is said: the side of the median, and first or last where the subject is that.
  public let said: [Outcome]
  /// Those that tip it, in the order of their codes; empty when it holds whoever is left out.
  public let tipping: [Tipping]

  /// Whether it holds whoever is left out.
  public var holds: Bool { tipping.isEmpty }

  /// Nil without a rank, and with fewer than two peers that have a value.
  ///
  /// What is said is the side of the peers' median, and being first or last.
  public init?(_ comparison: Comparison, direction: Direction) {
    guard comparison.noRank == nil, let own = comparison.own?.value else { return nil }
    let peers = comparison.members.compactMap { member in
      member.code == comparison.subject ? nil : member.value.map { (code: member.code, value: $0) }
    }.sorted { $0.value < $1.value }
    guard peers.count > 1 else { return nil }
    let standing = Standing(own: own, sorted: peers.map(\.value), direction: direction)
    let conclusion = standing.conclusion(without: nil)
    said =
      conclusion.isAllEqual
      ? [.allEqual]
      : [conclusion.side] + (conclusion.isFirst ? [.first] : [])
        + (conclusion.isLast && !conclusion.isFirst ? [.last] : [])
    tipping = peers.indices.compactMap { index in
      let then = standing.conclusion(without: index)
      return then.outcome(instead: conclusion).map { Tipping(code: peers[index].code, outcome: $0) }
    }.sorted { $0.code < $1.code }
  }
}

/// What is said of a subject: the side of the median, and whether nobody is better, or nobody worse.
private struct Conclusion {
  let side: LeaveOneOut.Outcome
  let isFirst: Bool
  let isLast: Bool

  var isAllEqual: Bool { isFirst && isLast }

  func outcome(instead other: Conclusion) -> LeaveOneOut.Outcome? {
    if isAllEqual || other.isAllEqual { return isAllEqual == other.isAllEqual ? nil : isAllEqual ? .allEqual : side }
    if side != other.side { return side }
    if isFirst, !other.isFirst { return .first }
    return isLast && !other.isLast ? .last : nil
  }
}

/// A subject among its peers' sorted values.
private struct Standing {
  let own: PublishedValue
  let sorted: [PublishedValue]
  private let penalties: [PublishedValue]
  private let ownPenalty: PublishedValue
  private let better: Int
  private let worse: Int

  init(own: PublishedValue, sorted: [PublishedValue], direction: Direction) {
    self.own = own
    self.sorted = sorted
    let penalties = sorted.map { direction.penalty(of: $0) }
    let ownPenalty: PublishedValue = direction.penalty(of: own)
    better = penalties.count { $0 < ownPenalty }
    worse = penalties.count { $0 > ownPenalty }
    self.penalties = penalties
    self.ownPenalty = ownPenalty
  }

  func conclusion(without left: Int?) -> Conclusion {
    let isBetter = left.map { penalties[$0] < ownPenalty } ?? false
    let isWorse = left.map { penalties[$0] > ownPenalty } ?? false
    return Conclusion(
      side: side(without: left), isFirst: better == (isBetter ? 1 : 0), isLast: worse == (isWorse ? 1 : 0))
  }

  private func side(without left: Int?) -> LeaveOneOut.Outcome {
    let count = sorted.count - (left == nil ? 0 : 1)
    func value(_ place: Int) -> PublishedValue { sorted[place < left ?? Int.max ? place : place + 1] }
    let side = own.side(ofMiddleBetween: value((count - 1) / 2), and: value(count / 2))
    return side == 0 ? .atMedian : side > 0 ? .aboveMedian : .belowMedian
  }
}
