import Kernel
import Testing

@Suite("Nearest")
struct NearestTests {
  @Test("distances are in standard deviations, ties in the order given; a feature that never differs counts nothing")
  func worked() {
    // 0, 2, 4 and 2 have mean 2 and variance (4 + 0 + 4 + 0) / 4 = 2.
    let near = nearest([[0, 7], [2, 7], [4, 7], [2, 7]], count: 2)
    #expect(near[0].map(\.index) == [1, 3])
    #expect(abs(near[0][0].distance - 2 / 2.0.squareRoot()) < 1e-12)
    #expect(near[1].map(\.index) == [3, 0])
    #expect(near[1][0].distance == 0)
    #expect(near[2].map(\.index) == [1, 3])
  }

  @Test("few rows, no rows, and nobody asked for")
  func small() {
    #expect(nearest([]) == [])
    #expect(nearest([[1]]) == [[]])
    #expect(nearest([[1], [2], [3]]).map(\.count) == [2, 2, 2])
    #expect(nearest([[1], [2]], count: 0) == [[], []])
  }
}
