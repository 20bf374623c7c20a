import Comparing
import Figures
import Regions
import Statistics
import Values

/// What is otherwise than in an earlier briefing of the same municipality; each list in a fixed order.
public struct BriefingChanges: Sendable, Equatable {
  /// A figure that both briefings have, with different values.
  public struct Revision: Sendable, Equatable {
    public let cell: BriefingSnapshot.Cell
    public let old: BriefingSnapshot.Figure
    public let new: BriefingSnapshot.Figure
  }

  /// The subject's figure of a year that the earlier briefing had nothing for, newer than all it had.
  public struct NewYear: Sendable, Equatable {
    public let cell: BriefingSnapshot.Cell
    public let figure: BriefingSnapshot.Figure
  }

  /// A rank that is another, or among another number.
  public struct Move: Sendable, Equatable {
    public let view: BriefingSnapshot.View
    public let old: BriefingSnapshot.Place
    public let new: BriefingSnapshot.Place
  }

  /// A target that is judged otherwise.
  public struct Judgement: Sendable, Equatable {
    public let indicator: IndicatorID
    public let old: TargetStatus
    public let new: TargetStatus
  }

  /// A target whose limit is another.
  public struct Limit: Sendable, Equatable {
    public let indicator: IndicatorID
    public let old: TargetBound
    public let new: TargetBound
  }

  /// A figure of the subject's that the earlier briefing had, and that nobody has now.
  public struct Loss: Sendable, Equatable {
    public let cell: BriefingSnapshot.Cell
    public let figure: BriefingSnapshot.Figure
  }

  public let earlier: EarlierBriefing
  /// The year of the earlier briefing.
  public let earlierYear: Int
  public let judgements: [Judgement]
  public let revisions: [Revision]
  public let moves: [Move]
  public let newYears: [NewYear]
  public let limits: [Limit]
  public let losses: [Loss]

  /// Compares two briefings; `first` names the key figures that come first, in their order.
  public init(
    from old: BriefingSnapshot, to new: BriefingSnapshot, earlier: EarlierBriefing, first: [IndicatorID] = []
  ) {
    let places = Dictionary(first.enumerated().map { ($1, $0) }, uniquingKeysWith: { place, _ in place })
    func key(_ indicator: IndicatorID) -> (Int, IndicatorID) { (places[indicator] ?? first.count, indicator) }
    func cellKey(_ cell: BriefingSnapshot.Cell) -> (Int, Int, IndicatorID, Int, String) {
      let (place, id) = key(cell.indicator)
      return (cell.region == new.subject ? 0 : 1, place, id, cell.year, cell.region.rawValue)
    }
    self.earlier = earlier
    earlierYear = old.year
    judgements = new.targets.compactMap { indicator, status in
      old.targets[indicator].flatMap {
        $0 == status ? nil : Judgement(indicator: indicator, old: $0, new: status)
      }
    }.sorted { key($0.indicator) < key($1.indicator) }
    revisions = new.figures.compactMap { cell, figure in
      old.figures[cell].flatMap { $0.value == figure.value ? nil : Revision(cell: cell, old: $0, new: figure) }
    }.sorted { cellKey($0.cell) < cellKey($1.cell) }
    moves = new.places.compactMap { view, place in
      old.places[view].flatMap { $0 == place ? nil : Move(view: view, old: $0, new: place) }
    }.sorted { left, right in
      let (one, other) = (key(left.view.indicator), key(right.view.indicator))
      return one == other ? left.view.comparator < right.view.comparator : one < other
    }
    let known = Dictionary(
      old.figures.keys.filter { $0.region == old.subject }.map { ($0.indicator, $0.year) }, uniquingKeysWith: max)
    newYears = new.figures.filter { cell, _ in
      cell.region == new.subject && cell.year > known[cell.indicator] ?? Int.min
    }.map { NewYear(cell: $0, figure: $1) }.sorted { cellKey($0.cell) < cellKey($1.cell) }
    limits = new.limits.compactMap { indicator, limit in
      old.limits[indicator].flatMap { $0 == limit ? nil : Limit(indicator: indicator, old: $0, new: limit) }
    }.sorted { key($0.indicator) < key($1.indicator) }
    // A figure that the new briefing has no use for is not lost: one of a key figure and year that it tells of is.
    let told = Set(new.figures.keys.map(\.indicator))
    losses = old.figures.filter { cell, _ in
      cell.region == new.subject && told.contains(cell.indicator) && new.figures[cell] == nil && old.year == new.year
    }.map { Loss(cell: $0, figure: $1) }.sorted { cellKey($0.cell) < cellKey($1.cell) }
  }

  /// Whether nothing is otherwise.
  public var isEmpty: Bool {
    judgements.isEmpty && revisions.isEmpty && moves.isEmpty && newYears.isEmpty && limits.isEmpty && losses.isEmpty
  }
}

private func < (left: ((Int, String), String), right: ((Int, String), String)) -> Bool {
  left.0 != right.0 ? left.0 < right.0 : left.1 < right.1
}
