import Kernel
import Statistics
import Testing

@Suite("Standings")
struct StandingsTests {
  @Test("ties share the best place and the next is skipped, at either end", arguments: Better.allCases)
  func ties(better: Better) throws {
    // Sorted: -1, 2.2, 2.20, 5.
    let cube = try cube("2.2 5 2.20 -1 ·")
    let all = cube.standings(in: [.all(0..<5, regionCount: 5)], better: [better])[0]
    #expect(all.told(5) == (better == .larger ? "2= 1 2= 4 ·" : "2= 4 2= 1 ·"))
  }

  @Test("percentages by either method")
  func percentiles() throws {
    let cube = try cube("2 5 2 1 ·")
    func percentiles(_ definitions: Definitions) -> [Double?] {
      let all = cube.standings(in: [.all(0..<5, regionCount: 5)], better: [.larger], definitions: definitions)[0]
      return (0..<5).map { all.percentile(of: $0, in: 0) }
    }
    // Of 2: one is worse, two are tied; (1 + 1) / 4. From the best: 1 − (2 − 1) / 3.
    #expect(percentiles(.house) == [50, 87.5, 50, 12.5, nil])
    #expect(percentiles(.common) == [200.0 / 3, 100, 200.0 / 3, 0, nil])
  }

  @Test("groups are ranked apart, from the same sorted column; one alone is first, and nobody is no one")
  func groups() throws {
    let cube = try cube("4 1 3 2 9 · 8")
    let groups = RegionSets.groups([0, 1, 0, 1, 2, 3, nil])
    let standings = cube.standings(
      in: [groups, .all(0..<6, regionCount: 7)], better: [.larger], weights: [1, 3, 1, 1, 0, 9, 9],
      definitions: .common)
    #expect(standings[0].told(7) == "1 2 2 1 1 · ·")
    #expect(standings[1].told(7) == "2 5 3 4 1 · ·")
    #expect(standings[0].percentile(of: 4, in: 0) == 100)
    let second = standings[0].statistics(of: 1, in: 0)
    #expect(second.mean?.doubleValue == 1.5)
    #expect(second.weightedMean?.doubleValue == 1.25)
    #expect(second.median?.doubleValue == 1.5)
    let alone = standings[0].statistics(of: 2, in: 0)
    #expect(alone.lowerQuartile?.doubleValue == 9)
    #expect(alone.weightedMean == nil)
    let nobody = standings[0].statistics(of: 3, in: 0)
    #expect(nobody.count == 0)
    #expect(nobody.mean == nil && nobody.median == nil && nobody.minimum == nil && nobody.maximum == nil)
    #expect(nobody.doubles.median.isNaN)
    #expect(groups.members(of: 1) == [1, 3])
    #expect(groups.set(of: 6) == nil)
  }

  @Test("sets that overlap: each stands in its own")
  func own() throws {
    let cube = try cube("4 1 3 2 ·")
    let neighbours = RegionSets.own([[1, 2, 1, 0], [0], nil, [], [0, 1]])
    let standing = cube.standings(in: [neighbours], better: [.smaller])[0]
    #expect(standing.told(5) == "3 1 · 1 ·")
    #expect(standing.statistics(of: 0, in: 0).count == 3)
    #expect(standing.statistics(of: 4, in: 0).mean?.doubleValue == 2.5)
    #expect(standing.statistics(of: 2, in: 0).count == 0)
    #expect(neighbours.members(of: 0) == [0, 1, 2])
  }

  @Test("long figures and large weights sum without loss")
  func exact() throws {
    let cube = try cube("999999999999999 999999999999998 -999999999999999")
    let standing = cube.standings(
      in: [.all(0..<3, regionCount: 3)], better: [.larger], weights: [1 << 60, 1 << 61, 1])[0]
    let statistics = standing.statistics(of: 0, in: 0)
    #expect(standing.told(3) == "1 2 3")
    #expect(statistics.mean == Summary(published(cube))?.mean)
    #expect(statistics.minimum?.description == "-999999999999999")
    // (10^15 − 1)·2^60 + (10^15 − 2)·2^61 − (10^15 − 1), over 3·2^60 + 1.
    #expect(statistics.weightedMean?.rounded(to: 0).description == "999999999999998")
  }

  private func published(_ cube: Cube) -> [PublishedValue] {
    (0..<cube.regionCount).compactMap { cube.value($0, 0) }
  }
}
