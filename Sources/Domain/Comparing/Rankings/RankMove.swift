import Figures
import Statistics

/// A subject's places in a year and in the year before, among the same members.
public struct RankMove: Sendable, Equatable {
  public let before: Rank
  public let now: Rank
  /// How often swings alone would move it as far or farther, were nothing changed.
  public let chance: Double

  public init(before: Rank, now: Rank, chance: Double) {
    self.before = before
    self.now = now
    self.chance = chance
  }

  /// The years before the move of which each member needs a figure.
  static let fewestYears = 3

  /// Nil where somebody has no figure of the year before, or too few before that to know how figures swing.
  init?(
    of subject: Int, _ histories: [[Int: PublishedValue]], sizes: [Double]?, direction: Direction, to year: Int
  ) {
    let earlier = histories.map { $0.filter { $0.key < year } }
    let (old, new) = (histories.compactMap { $0[year - 1] }, histories.compactMap { $0[year] })
    guard old.count == histories.count, new.count == histories.count,
      let swings = try? GroupSwings(
        earlier.map { $0.mapValues(\.doubleValue) }, sizes: sizes, year: year - 1, fewest: Self.fewestYears)
    else { return nil }
    func rank(_ values: [PublishedValue]) -> Rank {
      competitionRanks(ascending: values.map { direction.penalty(of: $0) })[subject]
    }
    self.init(
      before: rank(old), now: rank(new),
      chance: swings.chanceOfMove(
        of: subject, to: new.map(\.doubleValue), using: SeededGenerator(seed: RankCertainty.seed),
        penalty: direction.penalty(of:)))
  }
}
