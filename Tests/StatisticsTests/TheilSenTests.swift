import Statistics
import TestSupport
import Testing

@Suite("Theil–Sen slope")
struct TheilSenTests {
  private func points(_ values: KeyValuePairs<Int, String>) -> [(x: Int, y: PublishedValue)] {
    values.map { (x: $0, y: published($1)) }
  }

  @Test("Lillehammer's net loan debt 2020–2023")
  func lillehammer() throws {
    // Slopes −2.1, −1.85, −1.6, −0.5333, 0.25, 2.1; the middle two average −1.06667.
    let slope = try #require(theilSenSlope(points([2020: "118.6", 2021: "120.7", 2022: "119.1", 2023: "117.0"])))
    #expect(slope.told(5) == published("-1.06667"))
  }

  @Test("one wild year does not move it")
  func robust() throws {
    // A slope of 1 a year, with 100 in the fourth year: of ten pairs six have slope 1, and so has the median.
    let slope = try #require(theilSenSlope(points([1: "1", 2: "2", 3: "3", 4: "100", 5: "5"])))
    #expect(slope.told(3) == published("1"))
  }

  @Test("years that are missing count by their distance")
  func gaps() throws {
    #expect(try #require(theilSenSlope(points([2015: "1.0", 2019: "3.0"]))).told(3) == published("0.5"))
  }

  @Test("the exact slope is rounded once, half away from zero")
  func exact() throws {
    // Slopes 2.285 and 2.29 on both sides of the middle: 2.2875 is 2.288, not what the nearest binary number gives.
    let slope = try #require(theilSenSlope(points([1: "0", 2: "2.285", 3: "4.575"])))
    #expect(slope.told(4) == published("2.2875") && slope.told(3) == published("2.288"))
    let falling = try #require(theilSenSlope(points([1: "0", 2: "-2.285", 3: "-4.575"])))
    #expect(falling.told(3) == published("-2.288"))
  }

  @Test("fewer than two distinct years have no slope")
  func tooFew() {
    #expect(theilSenSlope([]) == nil)
    #expect(theilSenSlope(points([2020: "1"])) == nil)
    #expect(theilSenSlope(points([2020: "1", 2020: "2"])) == nil)
  }

  @Test("the order of the points does not matter, and turning the values turns the slope")
  func properties() throws {
    var generator = SeededGenerator(seed: 8)
    for count in 2...20 {
      let line = zip(2000..., generator.values(count: count)).map { (x: $0, y: $1) }
      let slope = try #require(theilSenSlope(line))
      #expect(theilSenSlope(line.shuffled(using: &generator)) == slope)
      #expect(theilSenSlope(line.map { (x: $0.x, y: -$0.y) })?.told(4) == slope.told(4).map { -$0 })
    }
  }
}
