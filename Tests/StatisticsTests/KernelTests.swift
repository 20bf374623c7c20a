import TestSupport
import Testing

@testable import Statistics

@Suite("Ranks and statistics of whole columns")
struct KernelTests {
  private static let missing = FigureMatrix.missing

  /// Two columns of five regions: 1.2, –, 4.4, 2.0, 1.2 and nothing at all.
  private let matrix = FigureMatrix(
    regions: 5, decimals: [1, 0],
    mantissas: [12, missing, 44, 20, 12, missing, missing, missing, missing, missing])

  @Test("ranks, percentiles and statistics worked by hand: ties, a missing figure, a group of one, an empty column")
  func byHand() throws {
    let ranked = try #require(
      matrix.ranked(groups: [0, 0, 0, 1, -1], weights: [1, 9, 2, 1, 0], highestIsBest: [true, false]))
    #expect((0..<5).map { ranked.rank(of: $0, in: 0) } == [3, 0, 1, 2, 3])
    #expect((0..<5).map { ranked.groupRank(of: $0, in: 0) } == [2, 0, 1, 1, 0])
    // Of four: 1.2 has none worse and is tied with itself and another, so (0 + 2/2) / 4; 4.4 has three worse, so 3.5 / 4.
    #expect((0..<5).map { ranked.percentile(of: $0, in: 0) }.map { $0.isNaN ? -1 : $0 } == [25, -1, 87.5, 62.5, 25])
    #expect(ranked.groupPercentile(of: 0, in: 0) == 25 && ranked.groupPercentile(of: 4, in: 0).isNaN)
    let all = ranked.statistics(of: 0, in: 0)
    // Sorted: 1.2, 1.2, 2.0, 4.4; the mean 8.8 / 4, weighted (1.2 + 2 · 4.4 + 2.0) / 4.
    #expect(all.count == 4 && all.median == 1.6 && all.mean == 2.2 && all.weightedMean == 3.0)
    #expect(all.minimum == 1.2 && all.maximum == 4.4)
    #expect(ranked.statistics(of: 2, in: 0).count == 1 && ranked.statistics(of: 2, in: 0).median == 2)
    #expect(ranked.statistics(of: 0, in: 1).count == 0 && ranked.statistics(of: 0, in: 1).median.isNaN)
    #expect(ranked.rank(of: 0, in: 1) == 0)
  }

  @Test("the lowest is the best where the column says so; counted from the best, the last has 0 and one alone 100")
  func otherWays() throws {
    let options = RankOptions(quantiles: .type7, percentile: .fromBest, countsSubject: true)
    let ranked = try #require(
      matrix.ranked(
        groups: [0, 0, 0, 1, -1], weights: [1, 1, 1, 1, 1], highestIsBest: [false, false], options: options))
    #expect((0..<5).map { ranked.rank(of: $0, in: 0) } == [1, 0, 4, 3, 1])
    #expect(ranked.percentile(of: 2, in: 0) == 0 && ranked.percentile(of: 0, in: 0) == 100)
    #expect(ranked.groupPercentile(of: 3, in: 0) == 100)
    // Type 7: position (4 − 1)/4 + 1 = 1¾, between 1.2 and 1.2; and 3¼, a quarter of the way from 2.0 to 4.4.
    let all = ranked.statistics(of: 0, in: 0)
    #expect(all.lowerQuartile == 1.2 && abs(all.upperQuartile - 2.6) < 1e-12)
  }

  @Test("a subject in three sets: left out of the statistics or counted, and without a figure")
  func subject() throws {
    let sets = [[0, 2, 3], [0, 1], [0, 1, 2, 3, 4]]
    let weights: [Int64] = [1, 1, 1, 1, 1]
    let left = try #require(matrix.places(of: 0, in: sets, weights: weights, highestIsBest: [true, true]))
    #expect(left[0][0].rank == 3 && left[0][0].reporting == 3 && left[0][0].statistics.median == 3.2)
    #expect(left[1][0].rank == 1 && left[1][0].reporting == 1 && left[1][0].statistics.count == 0)
    #expect(left[2][0].percentile == 25 && left[2][0].statistics.count == 3)
    #expect(left[2][1].rank == nil && left[2][1].percentile == nil && left[2][1].reporting == 0)
    let counted = try #require(
      matrix.places(
        of: 0, in: sets, weights: weights, highestIsBest: [true, true], options: RankOptions(countsSubject: true)))
    #expect(counted[0][0].statistics.median == 2 && counted[0][0].rank == 3)
    let without = try #require(matrix.places(of: 1, in: sets, weights: weights, highestIsBest: [true, true]))
    #expect(without[1][0].rank == nil && without[1][0].reporting == 1 && without[1][0].statistics.median == 1.2)
  }

  @Test(
    "figures further apart than a key can tell are refused here, and ordered in another way where ranks are asked for")
  func farApart() {
    let wide = FigureMatrix(regions: 2, decimals: [0], mantissas: [-1_000_000_000_000_000, 1_000_000_000_000_000])
    #expect(wide.ranked(groups: [-1, -1], weights: [1, 1], highestIsBest: [true]) == nil)
    #expect(wide.places(of: 0, in: [[0, 1]], weights: [1, 1], highestIsBest: [true]) == nil)
    let values = ["-1000000000000000", "1000000000000000", "0.5", "-1000000000000000"].map(published)
    #expect(competitionRanks(ascending: values).map(\.position) == [1, 4, 3, 1])
  }

  @Test("10,000 columns agree with ranks and summaries worked one value at a time", arguments: QuantileMethod.allCases)
  func agrees(method: QuantileMethod) throws {
    var generator = SeededGenerator(seed: 7)
    for round in 0..<20 {
      let (regions, columns) = (1 + round * 7, 170)
      let spread: Int64 = [3, 1000, 10_000_000][round % 3]
      let mantissas = ContiguousArray(
        (0..<regions * columns).map { _ in
          generator.next() % 9 == 0 ? Self.missing : Int64(generator.next() % UInt64(2 * spread)) - spread
        })
      let matrix = FigureMatrix(
        regions: regions, decimals: (0..<columns).map { UInt8($0 % 4) }, mantissas: mantissas)
      let groups = (0..<regions).map { _ in Int(generator.next() % 4) - 1 }
      let highestIsBest = (0..<columns).map { $0 % 2 == 0 }
      let ranked = try #require(
        matrix.ranked(
          groups: groups, weights: [Int64](repeating: 1, count: regions), highestIsBest: highestIsBest,
          options: RankOptions(quantiles: method)))
      for column in 0..<columns {
        for set in -1..<ranked.sets - 1 {
          let members = (0..<regions).filter {
            (set < 0 || groups[$0] == set) && mantissas[column * regions + $0] != Self.missing
          }
          let values = members.map {
            PublishedValue(mantissa: mantissas[column * regions + $0], decimals: column % 4)
          }
          let penalties = values.map { highestIsBest[column] ? -$0 : $0 }
          for (place, member) in members.enumerated() {
            let expected = 1 + penalties.count { $0 < penalties[place] }
            let found = set < 0 ? ranked.rank(of: member, in: column) : ranked.groupRank(of: member, in: column)
            let percentile =
              set < 0 ? ranked.percentile(of: member, in: column) : ranked.groupPercentile(of: member, in: column)
            let whole = midRankPercentile(of: penalties[place], among: penalties).doubleValue
            if found != expected || abs(percentile - whole) > 1e-9 {
              Issue.record("\(round) \(column) \(set) \(member)")
            }
          }
          let told = ranked.statistics(of: set + 1, in: column)
          guard let summary = Summary(values, method: method) else {
            if told.count != 0 { Issue.record("\(round) \(column) \(set)") }
            continue
          }
          let pairs = [
            (told.median, summary.median), (told.lowerQuartile, summary.lowerQuartile),
            (told.upperQuartile, summary.upperQuartile), (told.mean, summary.mean), (told.weightedMean, summary.mean),
          ]
          let isFar = pairs.contains { abs($0.0 - $0.1.doubleValue) > 1e-9 * max(1, abs($0.0)) }
          if isFar || told.count != values.count || told.minimum != summary.minimum.doubleValue
            || told.maximum != summary.maximum.doubleValue
          {
            Issue.record("\(round) \(column) \(set)")
          }
        }
      }
    }
  }
}
