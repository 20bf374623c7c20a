import Foundation
import Statistics
import TestSupport
import Testing

/// The worked vectors beside the project, where they are there; the numbers themselves are restated in the other suites.
@Suite("Worked vectors beside the project", .enabled(if: Project.hasBeside("vectors/methods.json")))
struct SharedVectorsTests {
  private struct Vectors: Decodable {
    struct Ranks: Decodable {
      let values: [Decimal]
      let higherIsBetter: [Decimal]
      let lowerIsBetter: [Decimal]?
    }
    struct Quantiles: Decodable {
      let values: [Decimal]
      let type6: [Double]
      let type7: [Double]
      let type8: [Double]
    }
    struct Averages: Decodable {
      let numerators: [Decimal]
      let denominators: [Decimal]
      let pooledPercent: Double
    }
    struct Case: Decodable {
      let values: [String: Decimal]
      let direction: String
      let rankOf3405: Int
      let peerMedianWithoutSubject: Decimal
    }
    struct Lillehammer: Decodable {
      let netOperatingResult: Case
      let netLoanDebt: Case
    }
    let ranks: Ranks
    let percentileMidRank: Ranks
    let quantiles: Quantiles
    let averages: Averages
    let lillehammer2023: Lillehammer
  }

  private let vectors: Vectors

  init() throws {
    vectors = try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: Project.beside("vectors/methods.json")))
  }

  private func values(_ decimals: [Decimal]) throws -> [PublishedValue] {
    try decimals.map { try #require(PublishedValue("\($0)")) }
  }

  @Test("ranks")
  func ranks() throws {
    let values = try values(vectors.ranks.values)
    #expect(
      competitionRanks(ascending: values.map { -$0 }).map { Decimal($0.position) } == vectors.ranks.higherIsBetter)
    #expect(competitionRanks(ascending: values).map { Decimal($0.position) } == vectors.ranks.lowerIsBetter)
  }

  @Test("mid-rank percentiles")
  func percentiles() throws {
    let penalties = try values(vectors.percentileMidRank.values).map { -$0 }
    let found = penalties.map { midRankPercentile(of: $0, among: penalties).rounded(to: 3) }
    #expect(try found == values(vectors.percentileMidRank.higherIsBetter))
  }

  @Test("quantiles")
  func quantiles() throws {
    let values = try values(vectors.quantiles.values)
    let expected: [(QuantileMethod, [Double])] = [
      (.type6, vectors.quantiles.type6), (.type7, vectors.quantiles.type7), (.type8, vectors.quantiles.type8),
    ]
    for (method, quartiles) in expected {
      let summary = try #require(Summary(values, method: method))
      for (found, wanted) in zip([summary.lowerQuartile, summary.median, summary.upperQuartile], quartiles) {
        #expect(abs(found.doubleValue - wanted) < 1e-12)
      }
    }
  }

  @Test("pooled ratio")
  func pooled() throws {
    let numerators = try values(vectors.averages.numerators)
    let denominators = try values(vectors.averages.denominators)
    let ratio = try #require(pooledRatio(numerators: numerators, denominators: denominators))
    #expect(abs(100 * ratio - vectors.averages.pooledPercent) < 1e-12)
  }

  @Test("Lillehammer 2023")
  func lillehammer() throws {
    for known in [vectors.lillehammer2023.netOperatingResult, vectors.lillehammer2023.netLoanDebt] {
      let codes = known.values.keys.sorted()
      let figures = try values(codes.compactMap { known.values[$0] })
      let ranks = competitionRanks(ascending: known.direction == "higherIsBetter" ? figures.map { -$0 } : figures)
      let own = try #require(codes.firstIndex(of: "3405"))
      #expect(ranks[own].position == known.rankOf3405)
      let peers = zip(codes, figures).filter { $0.0 != "3405" }.map(\.1)
      #expect(try #require(Summary(peers)).median.rounded(to: 1) == PublishedValue("\(known.peerMedianWithoutSubject)"))
    }
  }
}
