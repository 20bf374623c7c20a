import Testing

@testable import Charts

@Suite("Scales and coordinates")
struct ScaleTests {
  @Test("round values stand at steps of 1, 2 or 5, with the decimals the step needs")
  func ticks() {
    let scale = LinearScale(spanning: [0, 10], from: 0, to: 100)
    #expect(scale.ticks(about: 5).values == [0, 2, 4, 6, 8, 10])
    let fine = LinearScale(spanning: [0.1, 0.42], from: 0, to: 100).ticks(about: 3)
    #expect(fine.values == [0.2, 0.4] && fine.decimals == 1)
    #expect(LinearScale(spanning: [-30, 470], from: 0, to: 100).ticks(about: 5).values == [0, 100, 200, 300, 400])
  }

  @Test("one value alone lies in the middle")
  func alone() {
    #expect(LinearScale(spanning: [7], from: 0, to: 100)(7) == 50)
    #expect(LinearScale(spanning: [0, 0], from: 0, to: 100)(0) == 50)
    #expect(LinearScale(spanning: [], from: 0, to: 100)(0) == 50)
  }

  @Test("a coordinate has at most two decimals, and no minus before zero")
  func coordinates() {
    #expect(
      [1, 1.5, 1.05, 1.005, -0.001, -2.25, .nan, .infinity].map(digits) == [
        "1", "1.5", "1.05", "1", "0", "-2.25", "0", "0",
      ])
  }

  @Test("labels keep their order, do not overlap, and are moved as little as can be")
  func labels() {
    let near = [LineItem(wish: 50, width: 20), LineItem(wish: 50, width: 20)]
    #expect(placedOnLine(near, gap: 2, within: 0...100) == [39, 61])
    #expect(placedOnLine([LineItem(wish: -5, width: 20)], gap: 0, within: 0...100) == [10])
    #expect(placedOnLine(near, gap: 2, within: 0...41) == nil)
  }
}
