/// Invented figures: the same for the same codes, year and edition, on every machine.
///
/// None is Statistics Norway's. A figure moves a little from year to year; in the revised edition about one in ten of
/// the newest year's figures is another. Missing: `.` where the region was none that year, `..` for about one in
/// fifty and `:` for about one in a hundred; and, before the revision, the country without Oslo in the newest year.
struct Figures: Sendable {
  let table: StandInTable
  let regions: RegionYears
  let edition: Edition

  /// The value in units of the content's last decimal, or the symbol in its place; `cell` comes from all codes but time.
  func figure(_ cell: UInt64, content: String, region: String, year: StandInCode) -> Figure {
    guard let unit = table.units[content], let number = Int(year.code) else { return .missing("..") }
    guard regions.has(region, in: number) else { return .missing(".") }
    let isNewest = number == edition.newestYear
    if isNewest, !edition.isRevised, region == "EAKUO" { return .missing("..") }
    let chance = Self.mix(cell ^ year.seed)
    if !region.hasPrefix("E") {
      if chance % 50 == 1 { return .missing("..") }
      if chance % 100 == 2 { return .missing(":") }
    }
    let width = UInt64(unit.span.count)
    var value = unit.span.lowerBound + Int(Self.mix(cell) % width)
    value += Int(chance % max(width / 20, 2))
    if isNewest, edition.isRevised, chance % 10 == 7 { value += 1 + Int(chance % max(width / 50, 2)) }
    return .value(value, decimals: unit.decimals)
  }

  /// FNV-1a, so that figures do not change from run to run as Swift's own hashes do.
  static func seed(_ text: String) -> UInt64 { seed(text.utf8) }

  static func seed(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// The finaliser of SplitMix64, which spreads neighbouring seeds.
  static func mix(_ seed: UInt64) -> UInt64 {
    var seed = seed &+ 0x9e37_79b9_7f4a_7c15
    seed = (seed ^ (seed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    seed = (seed ^ (seed >> 27)) &* 0x94d0_49bb_1331_11eb
    return seed ^ (seed >> 31)
  }
}

/// A figure or the symbol in its place.
enum Figure {
  case value(Int, decimals: Int)
  case missing(String)

  /// The number as JSON has it.
  var text: String {
    guard case .value(let value, let decimals) = self else { return "null" }
    guard decimals > 0 else { return String(value) }
    let digits = String(value.magnitude)
    let padded = String(repeating: "0", count: max(decimals + 1 - digits.count, 0)) + digits
    return (value < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }
}

/// In which years a region code is in use; groups and the country always.
struct RegionYears: Sendable {
  /// By code, the first and the last year.
  let byCode: [String: ClosedRange<Int>]

  func has(_ code: String, in year: Int) -> Bool { byCode[code]?.contains(year) ?? true }
}
