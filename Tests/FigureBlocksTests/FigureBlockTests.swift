import Figures
import Regions
import Statistics
import TestSupport
import Testing
import Values

@testable import FigureBlocks

@Suite("Blocks of figures")
struct FigureBlockTests {
  private func stored(
    _ region: String, _ value: String?, locator: String = "12134/AGD1", known: String = "2024-06-15",
    then: String? = nil, precedence: Int = 100, preferred: Bool = true, scope: AccountingScope? = nil,
    differences: [DefinitionAspect: String] = [:], status: ObservationStatus = .final
  ) -> StoredObservation {
    StoredObservation(
      observation: Observation(
        indicator: "net-debt", region: RegionCode(region), year: 2023,
        value: value.map { .value(published($0)) } ?? .missing(.confidential), status: status, dataset: "ssb",
        locator: locator, known: known, scope: scope, differences: differences),
      codeThen: RegionCode(then ?? region), precedence: precedence, preferred: preferred)
  }

  private func reread(_ block: FigureBlock) throws -> FigureBlock {
    try FigureBlock(block.bytes, indicator: block.indicator, year: block.year, dataset: block.dataset)
  }

  private func same(_ one: StoredObservation, _ other: StoredObservation) -> Bool {
    one.observation == other.observation && one.codeThen == other.codeThen && one.precedence == other.precedence
      && one.preferred == other.preferred
      && one.observation.value.number?.decimals == other.observation.value.number?.decimals
  }

  @Test("what is put in comes out, in the order of regions, whatever it is")
  func roundTrip() throws {
    let rows = [
      stored("EKG09", "-0.7", locator: "p01", scope: .consolidated), stored("3405", "117.0", then: "0501"),
      stored("0301", nil, status: .unknown), stored("3405", "117.00", locator: "p02", preferred: false),
      stored("2100-1", "1000000000000000", known: "2025-03-15"), stored("EAK", "-99999999999999.0"),
      stored("3403", "0.000000001", precedence: 1 << 30, differences: [.counted: "a=b", .population: "c"]),
    ]
    let block = try reread(try FigureBlock(rows))
    let order = ["0301", "3403", "3405", "3405", "2100-1", "EAK", "EKG09"]
    #expect(block.regions.map(\.rawValue) == order)
    #expect(block.count == 7 && block.values == 6 && block.firstKnown == "2024-06-15")
    for row in rows {
      let found = block.indices(of: row.observation.region).map(block.stored)
      #expect(found.contains { same($0, row) }, "\(row)")
    }
    #expect(block.indices(of: RegionCode("3407")).isEmpty && block.indices(of: RegionCode("X")).isEmpty)
  }

  @Test("an ordinary block takes some four bytes a figure")
  func size() throws {
    let rows = (0..<357).map { stored("\(1101 + 9 * $0)", "\($0 % 97 - 30).\($0 % 10)") }
    #expect(try FigureBlock(rows).bytes.count < 4 * 357)
  }

  @Test("the bytes of a small block, by hand")
  func bytesByHand() throws {
    let block = try FigureBlock([stored("3405", "1.2", locator: "p"), stored("3407", nil, locator: "p")])
    var expected: [UInt8] = [1, 2]  // the version; two figures
    expected += [2, 0xCD, 0x1A, 2]  // two codes of four digits: 3405 = 0x1A << 7 | 0x4D, and 2 more
    expected += [2, 1, 1, 0xFF, 1, 1]  // decimals: two runs, 1 once and 255 once
    expected += [24]  // 12, zigzag
    #expect(Array(block.bytes.prefix(expected.count)) == expected)
  }

  @Test("two of one region, locator and day are refused, and figures of several blocks are no block")
  func refused() throws {
    #expect(throws: BlockFault.self) { try FigureBlock([stored("3405", "1"), stored("3405", "2")]) }
    #expect(throws: BlockFault.self) { try FigureBlock([]) }
    let other = StoredObservation(
      observation: .sample("1", of: "3405", dataset: "other"), codeThen: RegionCode("3405"), precedence: 1,
      preferred: true)
    #expect(throws: BlockFault.self) { try FigureBlock([stored("3403", "1"), other]) }
    #expect(try FigureBlock.blocks(of: [stored("3403", "1"), other]).count == 2)
  }

  @Test("a flipped bit, a byte less or more, and another's place are found")
  func damage() throws {
    let block = try FigureBlock([stored("3405", "117.0"), stored("EKG09", nil), stored("3403", "83.9", locator: "q")])
    let bytes = block.bytes
    func read(_ bytes: [UInt8], year: Int = 2023, dataset: String = "ssb") throws {
      _ = try FigureBlock(bytes, indicator: "net-debt", year: year, dataset: dataset)
    }
    try read(bytes)
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << bit
        #expect(throws: BlockFault.self) { try read(damaged) }
      }
      #expect(throws: BlockFault.self) { try read(Array(bytes.prefix(place))) }
    }
    #expect(throws: BlockFault.self) { try read(bytes + [0]) }
    #expect(throws: BlockFault(.checksum)) { try read(bytes, year: 2022) }
    #expect(throws: BlockFault(.checksum)) { try read(bytes, dataset: "other") }
    #expect(throws: BlockFault(.version(2))) { try read([2] + bytes.dropFirst()) }
  }

  @Test(
    "bytes with a right sum that say anything are refused or read as a block",
    arguments: 0..<200)
  func fuzz(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let rows = (0..<20).map { index in
      stored(
        "\(3400 + index)", index % 5 == 0 ? nil : "\(Int.random(in: -999...999, using: &random)).5",
        locator: "p\(index % 3)", precedence: index % 2)
    }
    let whole = try FigureBlock(rows).bytes
    for _ in 0..<50 {
      var body = Array(whole.dropLast(4))
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 1..<body.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: body[place] = UInt8.random(in: 0...255, using: &random)
        case 1: body.remove(at: place)
        default: body.insert(UInt8.random(in: 0...255, using: &random), at: place)
        }
        if body.count < 3 { break }
      }
      let bytes = FigureBlock.sealed(body, indicator: "net-debt", year: 2023, dataset: "ssb")
      guard let block = try? FigureBlock(bytes, indicator: "net-debt", year: 2023, dataset: "ssb") else { continue }
      let again = try reread(try FigureBlock((0..<block.count).map(block.stored)))
      #expect(again.count == block.count)
    }
  }
}
