import Kernel
import Statistics
import Testing

@Suite("Cube")
struct CubeTests {
  @Test("a column has the finest precision of its figures, and keeps each figure exactly")
  func precision() throws {
    let cube = try cube("1.5 2 · -0.25", "3 4 5 6")
    #expect(cube.decimals(ofColumn: 0) == 2)
    #expect(cube.decimals(ofColumn: 1) == 0)
    #expect(cube.value(0, 0)?.description == "1.50")
    #expect(cube.value(3, 0)?.description == "-0.25")
    #expect(cube.value(2, 0) == nil)
    #expect(cube.status(2, 0) == Cube.unmarked)
    #expect(cube.status(1, 0) == Cube.hasValue)
  }

  @Test("figures that need more than 32 bits stand in columns of their own, and take eight bytes each")
  func wide() throws {
    let cube = try cube("1 2147483647 -2147483648", "1 2147483648 3", "1000000000000000 · 1")
    #expect(cube.value(2, 0)?.mantissa == -2_147_483_648)
    #expect(cube.value(1, 1)?.mantissa == 2_147_483_648)
    #expect(cube.value(0, 2)?.mantissa == 1_000_000_000_000_000)
    #expect(cube.byteCount == 9 + 3 * 4 + 2 * 3 * 8)
  }

  @Test("a figure that its column's precision makes longer than 10^15 is refused with its place")
  func tooLong() {
    #expect(throws: CubeProblem.tooLong(column: 1, region: 2)) {
      try cube("1 2 3", "0.5 1 1000000000000000")
    }
    #expect(throws: CubeProblem.tooManyRegions(8_193)) {
      try Cube(regionCount: 8_193, columns: [])
    }
  }

  @Test("figures that come region by region stand where they belong, with the marks of those that are missing")
  func rows() throws {
    let (mantissas, decimals): ([Int64], [UInt8]) = ([10, 7, 0, 25, 0, 9], [1, 0, 255, 2, 255, 0])
    let marks: [UInt16] = [3, 0, 2, 0, 0, 0]
    let cube = try mantissas.withUnsafeBufferPointer { mantissas in
      try decimals.withUnsafeBufferPointer { decimals in
        try marks.withUnsafeBufferPointer { marks in
          try Cube(regionCount: 3, columnCount: 2, mantissas: mantissas, decimals: decimals, marks: marks)
        }
      }
    }
    #expect((0..<3).map { cube.value($0, 0)?.description } == ["1.0", nil, nil])
    #expect((0..<3).map { cube.value($0, 1)?.description } == ["7.00", "0.25", "9.00"])
    #expect((0..<3).map { cube.status($0, 0) } == [Cube.hasValue, 2, Cube.unmarked])
  }

  @Test("many columns are turned in blocks, and none is lost")
  func blocks() throws {
    let (regions, columns) = (5, 131)
    let figures = (0..<columns).map { column in
      (0..<regions).map { PublishedValue(mantissa: Int64(column * 10 + $0), decimals: column % 3) as PublishedValue? }
    }
    let cube = try Cube(regionCount: regions, columns: figures)
    for column in 0..<columns {
      #expect((0..<regions).map { cube.value($0, column) } == figures[column])
    }
  }
}
