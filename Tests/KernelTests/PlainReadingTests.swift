import Kernel
import Statistics
import Testing

/// The kernel against the slow functions that briefings use, over invented columns of every kind.
@Suite("Against a plain reading")
struct PlainReadingTests {
  /// A world of regions with groups, weights, neighbours, and columns with ties, gaps, mixed decimals and long figures.
  private struct World {
    let cube: Cube
    let groupOf: [Int?]
    let others: [[Int]?]
    let weights: [Int64]
    let better: [Better]

    init(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      let regions = Int.random(in: 1...90, using: &random)
      let columns = Int.random(in: 1...12, using: &random)
      groupOf = (0..<regions).map { _ in [nil, 0, 1, 2, 2, 2][Int.random(in: 0...5, using: &random)] }
      others = (0..<regions).map { _ in
        let count = [0, 3, 7, 60][Int.random(in: 0...3, using: &random)]
        return count == 0 ? nil : (0..<count).map { _ in Int.random(in: 0..<regions, using: &random) }
      }
      weights = (0..<regions).map { _ in Int64.random(in: 0...700_000, using: &random) }
      better = (0..<columns).map { _ in Bool.random(using: &random) ? .larger : .smaller }
      let figures = (0..<columns).map { _ in Self.column(regions, &random) }
      cube = try Cube(regionCount: regions, columns: figures)
    }

    private static func column(_ regions: Int, _ random: inout SeededGenerator) -> [PublishedValue?] {
      let largest = [Int64(3), 40, 1_000_000, 3_000_000_000, 1_000_000_000_000][Int.random(in: 0...4, using: &random)]
      let (decimals, gaps) = (Int.random(in: 0...3, using: &random), Int.random(in: 0...4, using: &random))
      return (0..<regions).map { _ in
        if Int.random(in: 0...4, using: &random) < gaps { return nil }
        let fewer = Int.random(in: 0...9, using: &random) == 0 ? 0 : decimals
        return PublishedValue(mantissa: .random(in: -largest...largest, using: &random), decimals: fewer)
      }
    }

    func penalty(_ region: Int, _ column: Int) -> PublishedValue? {
      cube.value(region, column).map { better[column] == .larger ? -$0 : $0 }
    }
  }

  private static let definitions = QuantileMethod.allCases.flatMap { quantiles in
    PercentileMethod.allCases.flatMap { percentile in
      SubjectRole.allCases.map { Definitions(quantiles: quantiles, percentile: percentile, subject: $0) }
    }
  }

  private func check(
    _ statistics: SetStatistics, _ members: [Int], _ column: Int, _ world: World, _ definitions: Definitions
  ) {
    let values = members.compactMap { world.cube.value($0, column) }
    let plain = Summary(values, method: definitions.quantiles)
    #expect(statistics.count == values.count)
    #expect(statistics.median == plain?.median)
    #expect(statistics.lowerQuartile == plain?.lowerQuartile)
    #expect(statistics.upperQuartile == plain?.upperQuartile)
    #expect(statistics.mean == plain?.mean)
    #expect(statistics.minimum == plain?.minimum && statistics.maximum == plain?.maximum)
    let weighed = members.filter { world.cube.value($0, column) != nil }
    let weight = weighed.reduce(Int64(0)) { $0 + world.weights[$1] }
    let sum = weighed.reduce(Int128(0)) { sum, region in
      sum + Int128(world.weights[region]) * Int128(world.cube.value(region, column)?.mantissa ?? 0)
    }
    let denominator = Int128(weight) * Int128(PowerOfTen[world.cube.decimals(ofColumn: column)])
    #expect(statistics.weightedMean == (weight == 0 ? nil : Fraction(numerator: sum, denominator: denominator)))
    if let mean = plain?.mean.doubleValue { #expect(abs(statistics.doubles.mean - mean) <= 1e-12 * abs(mean)) }
  }

  private func check(
    _ rank: Rank?, _ percentile: Double?, of region: Int, _ members: [Int], _ column: Int, _ world: World,
    _ method: PercentileMethod
  ) {
    guard let own = world.penalty(region, column), members.contains(region) else {
      #expect(rank == nil && percentile == nil)
      return
    }
    let reporting = members.filter { world.cube.value($0, column) != nil }
    let penalties = reporting.compactMap { world.penalty($0, column) }
    let plain = zip(reporting, competitionRanks(ascending: penalties)).first { $0.0 == region }?.1
    #expect(rank == plain)
    let count = penalties.count
    switch method {
    case .midRank: #expect(percentile == midRankPercentile(of: own, among: penalties).doubleValue)
    case .fromBest:
      let expected = count == 1 ? 100 : 100 * (1 - Double((plain?.position ?? 0) - 1) / Double(count - 1))
      #expect(abs((percentile ?? .nan) - expected) < 1e-10)
    }
  }

  @Test("all against all", arguments: 0..<60)
  func standings(seed: Int) throws {
    let world = try World(seed: UInt64(seed))
    let definitions = Self.definitions[seed % Self.definitions.count]
    let regions = world.cube.regionCount
    let sets = [
      RegionSets.groups(world.groupOf), .own(world.others), .all(0..<regions, regionCount: regions),
      .all(0..<(regions / 2), regionCount: regions),
    ]
    let standings = world.cube.standings(
      in: sets, better: world.better, weights: world.weights, definitions: definitions)
    for (sets, standing) in zip(sets, standings) {
      for column in 0..<world.cube.columnCount {
        for set in 0..<sets.count {
          check(standing.statistics(of: set, in: column), sets.members(of: set), column, world, definitions)
        }
        for region in 0..<regions {
          let members = sets.set(of: region).map(sets.members) ?? []
          check(
            standing.rank(of: region, in: column), standing.percentile(of: region, in: column), of: region, members,
            column, world, definitions.percentile)
        }
      }
    }
  }

  @Test("one subject", arguments: 0..<60)
  func subject(seed: Int) throws {
    let world = try World(seed: UInt64(1_000 + seed))
    let definitions = Self.definitions[seed % Self.definitions.count]
    let subject = world.cube.regionCount / 3
    let sets = world.others.compactMap(\.self) + [Array(0..<world.cube.regionCount), []]
    let answers = world.cube.answers(
      about: subject, in: sets, better: world.better, weights: world.weights, definitions: definitions)
    for column in 0..<world.cube.columnCount {
      for (set, others) in sets.enumerated() {
        let members = Set(others + [subject]).sorted()
        check(
          answers.rank(in: set, column), answers.percentile(in: set, column), of: subject, members, column, world,
          definitions.percentile)
        let told = definitions.subject == .countedIn ? members : members.filter { $0 != subject }
        check(answers.statistics(in: set, column), told, column, world, definitions)
      }
    }
  }

  @Test("work spread over cores gives the same")
  func spread() throws {
    let column = (0..<40).map { PublishedValue(mantissa: Int64(($0 * 37) % 11), decimals: 1) as PublishedValue? }
    let cube = try Cube(regionCount: 40, columns: Array(repeating: column, count: 300))
    let better = [Better](repeating: .larger, count: 300)
    func standing(_ spread: Spread) -> [Rank?] {
      let all = cube.standings(in: [.all(0..<40, regionCount: 40)], better: better, spread: spread)[0]
      return (0..<300).flatMap { column in (0..<40).map { all.rank(of: $0, in: column) } }
    }
    #expect(standing(inTurn) == standing { pieces, work in for piece in (0..<pieces).reversed() { work(piece) } })
  }
}
