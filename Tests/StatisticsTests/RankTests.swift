import Statistics
import TestSupport
import Testing

@Suite("Rank")
struct RankTests {
  /// The seven values of the worked vectors for METHODS (checked against R and NumPy).
  private let seven = ["3.1", "2.2", "2.2", "1.0", "-0.4", "4.6", "2.9"].map(published)

  @Test("ties share the best rank and the next rank is skipped")
  func ties() {
    // Sorted upwards: -0.4, 1.0, 2.2, 2.2, 2.9, 3.1, 4.6.
    let ranks = competitionRanks(ascending: seven)
    #expect(ranks.map(\.position) == [6, 3, 3, 2, 1, 7, 5])
    #expect(ranks.map(\.isTied) == [false, true, true, false, false, false, false])
  }

  @Test("with the highest first, penalties are the values with the other sign")
  func highestFirst() {
    #expect(competitionRanks(ascending: seven.map { -$0 }).map(\.position) == [2, 4, 4, 6, 7, 1, 3])
  }

  @Test("2.2 and 2.20 tie")
  func tiesAcrossPrecision() {
    let ranks = competitionRanks(ascending: [published("2.20"), published("2.2"), published("2.21")])
    #expect(
      ranks == [Rank(position: 1, isTied: true), Rank(position: 1, isTied: true), Rank(position: 3, isTied: false)])
  }

  @Test("0.3 and 0.1 + 0.2 written out tie, since no binary fraction is involved")
  func exact() {
    let sum = published("0.3") - published("0.2") - published("-0.2")
    #expect(competitionRanks(ascending: [published("0.3"), sum]).allSatisfy { $0 == Rank(position: 1, isTied: true) })
  }

  @Test("none, one, and all equal")
  func smallWorlds() {
    #expect(competitionRanks(ascending: []).isEmpty)
    #expect(competitionRanks(ascending: [published("5")]) == [Rank(position: 1, isTied: false)])
    #expect(
      competitionRanks(ascending: [published("5"), published("5"), published("5")]).allSatisfy {
        $0 == Rank(position: 1, isTied: true)
      })
  }

  @Test("a rank is one more than the number of strictly better, and tied means another is equal")
  func consistentWithCounting() {
    var generator = SeededGenerator(seed: 2)
    for count in 1...60 {
      let values = generator.values(count: count, within: -15...15)
      for (own, rank) in zip(values, competitionRanks(ascending: values)) {
        #expect(rank.position == 1 + values.count { $0 < own })
        #expect(rank.isTied == (values.count { $0 == own } > 1))
      }
    }
  }

  @Test("shuffling changes nobody's rank")
  func shuffling() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<50 {
      let values = generator.values(count: 30)
      let order = values.indices.shuffled(using: &generator)
      let ranks = competitionRanks(ascending: values)
      #expect(competitionRanks(ascending: order.map { values[$0] }) == order.map { ranks[$0] })
    }
  }

  @Test("a smaller penalty never gives a worse rank")
  func improving() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      var values = generator.values(count: 20)
      let before = competitionRanks(ascending: values)[0].position
      values[0] = values[0] - PublishedValue(mantissa: Int64.random(in: 1...40, using: &generator), decimals: 1)
      #expect(competitionRanks(ascending: values)[0].position <= before)
    }
  }

  @Test(
    "mid-rank percentiles of the worked vectors, to three decimals",
    arguments: zip(0..<7, ["78.571", "42.857", "42.857", "21.429", "7.143", "92.857", "64.286"]))
  func percentile(index: Int, expected: String) {
    // 3.1 with the highest best: five are worse, one (itself) is tied: (5 + 0.5) / 7 = 78.571 %.
    let penalties = seven.map { -$0 }
    #expect(midRankPercentile(of: penalties[index], among: penalties).rounded(to: 3).description == expected)
  }

  @Test("the percentiles of all members average 50")
  func percentilesAverageFifty() {
    // Each pair gives 1 to one of the two or ½ to both, and each member ½ for itself: n²/2 over n·n.
    var generator = SeededGenerator(seed: 5)
    for count in [1, 2, 10, 27] {
      let values = generator.values(count: count, within: -8...8)
      let sum = values.reduce(0) { $0 + midRankPercentile(of: $1, among: values).doubleValue }
      #expect(abs(sum / Double(count) - 50) < 1e-9)
    }
  }
}
