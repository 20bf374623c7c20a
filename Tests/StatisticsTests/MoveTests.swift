import Testing

@testable import Statistics

@Suite("Moves of a rank")
struct MoveTests {
  /// Members at levels 1, 2, 3, … over the years 2018 to 2023, with noise around them.
  private func world(_ members: Int, noise: Double, seed: UInt64) -> [[Int: Double]] {
    var generator = SeededGenerator(seed: seed)
    return (1...members).map { level in
      Dictionary(
        (2018...2023).map { ($0, Double(level) + noise * generator.nextNormal()) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  private func chance(_ histories: [[Int: Double]], of subject: Int = 0) throws -> Double {
    let earlier = histories.map { $0.filter { $0.key < 2023 } }
    return try GroupSwings(earlier, year: 2022, fewest: 3).chanceOfMove(
      of: subject, to: histories.compactMap { $0[2023] }, using: SeededGenerator(seed: 1)
    ) { $0 }
  }

  @Test("a step far beyond all swings has a chance near nothing, and one that swings explain a large one")
  func chances() throws {
    var moved = world(20, noise: 0.1, seed: 3)
    #expect(try chance(moved) > 0.05)
    moved[0][2023] = 15.3
    #expect(try chance(moved) < 0.002)
    // The same in a group where such steps are usual.
    #expect(try chance(world(20, noise: 12, seed: 4)) > 0.05)
  }

  @Test("a movement that all share is no move")
  func shared() throws {
    let base = world(12, noise: 0.2, seed: 5)
    let shifted = base.map { history in
      history.reduce(into: [Int: Double]()) { $0[$1.key] = $1.value + ($1.key == 2023 ? 40 : 0) }
    }
    #expect(try chance(shifted) == chance(base))
  }

  @Test("where nothing has changed, a twentieth or fewer of moves have a chance below a twentieth")
  func nothingChanged() throws {
    var (tested, few) = (0, 0)
    for seed in 0..<200 {
      guard let chance = try? chance(world(9, noise: 3, seed: UInt64(seed)), of: seed % 9) else { continue }
      tested += 1
      if chance <= 0.05 { few += 1 }
    }
    #expect(tested > 150 && few <= tested / 20)
  }

  @Test("the fifteen chances of Benjamini and Hochberg (1995, page 295): four are told")
  func falseDiscovery() {
    let chances = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
      1.0000,
    ]
    #expect(discoveries(chances, rate: 0.05) == [0, 1, 2, 3])
    #expect(discoveries(chances.reversed(), rate: 0.05) == [11, 12, 13, 14])
    #expect(discoveries([0.2, 0.03, 0.04], rate: 0.05) == [])
    #expect(discoveries([], rate: 0.05) == [])
  }

  @Test("the logarithm and the power of e are those of IEEE 754 numbers to the last digits")
  func functions() {
    for (number, logarithm) in [
      (1.0, 0.0), (2, 0.693_147_180_559_945_3), (10, 2.302_585_092_994_045_7), (1e-9, -20.723_265_836_946_41),
    ] {
      #expect(abs(naturalLogarithm(number) - logarithm) < 1e-13)
      #expect(abs(exponential(logarithm) - number) <= 1e-13 * number)
    }
  }

  @Test("variances known from few years are drawn towards those of the same size; one far beyond speaks for itself")
  func shrunk() {
    let sizes = (0..<12).map { 1_000.0 * Double(1 << $0) }
    // Twice the size, half the variance: all lie on the line, and nothing is left to draw.
    let funnel = ShrunkVariances(sizes.map { 1_000 / $0 }, freedom: [Int](repeating: 3, count: 12), sizes: sizes)
    for (variance, size) in zip(funnel.variances, sizes) {
      // What is expected is the mean of a skewed distribution: somewhat above what is seen in the middle.
      #expect(variance > 1_000 / size && variance < 1.5 * 1_000 / size)
    }
    var seen = [Double](repeating: 1, count: 12)
    seen[5] = 400
    let outlier = ShrunkVariances(seen, freedom: [Int](repeating: 2, count: 12), sizes: nil)
    #expect(outlier.variances[5] == 400 && outlier.freedom[5] == 2)
    #expect(outlier.variances[0] < 3)
    #expect(ShrunkVariances([0, 0], freedom: [3, 3], sizes: nil).variances == [0, 0])
  }
}
