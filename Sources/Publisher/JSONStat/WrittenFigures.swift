import Statistics

/// Reads figures as they are written, straight into columns, without binary numbers between.
///
/// A figure of at most 15 digits is the same decimal here and by way of the nearest binary number; anything that is not a plain
/// number of so many digits or null makes the reading fail, and the body is then read whole.
struct WrittenFigures {
  /// Where the next byte stands.
  ///
  /// Behind the figures stands a closing bracket, at which every step stops.
  private var at: UnsafePointer<UInt8>
  /// Where the closing bracket stands.
  private let end: UnsafePointer<UInt8>
  /// From here on eight bytes can no longer be read at once.
  private let lastEight: UnsafePointer<UInt8>

  /// Where figures are put: without their decimal points, and their numbers of decimals.
  typealias Cells = (mantissas: UnsafeMutablePointer<Int64>, decimals: UnsafeMutablePointer<UInt8>)

  /// Figures at a place of a body, before the closing bracket of their list; nil of an empty body.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at place: Range<Int>) {
    guard let base = bytes.baseAddress, place.upperBound < bytes.count else { return nil }
    (at, end, lastEight) = (base + place.lowerBound, base + place.upperBound, base + bytes.count - 8)
  }

  /// Reads so many figures into memory that holds nothing yet; whether all were plain and of the decimals that were published.
  mutating func read(_ count: Int, _ precision: CategoryPrecision, into cells: Cells) -> Bool {
    Powers.whole.withUnsafeBufferPointer { powers in
      guard let powers = powers.baseAddress else { return false }
      var figures = self
      var category = precision.category(of: 0)
      for cell in 0..<count {
        figures.skipBlanks()
        if figures.at.pointee == UInt8(ascii: "n") {
          guard figures.skipNull() else { return false }
          cells.mantissas[cell] = 0
          cells.decimals[cell] = Cube.noFigure
        } else {
          guard let figure = figures.figure(precision.decimals(of: category), powers) else { return false }
          cells.mantissas[cell] = figure.mantissa
          cells.decimals[cell] = figure.decimals
        }
        precision.advance(&category)
        figures.skipBlanks()
        guard cell < count - 1 else { break }
        guard figures.at.pointee == UInt8(ascii: ",") else { return false }
        figures.at += 1
      }
      return figures.at == end
    }
  }

  @inline(__always)
  private mutating func skipBlanks() {
    while at.pointee <= 0x20, isBlank(at.pointee) { at += 1 }
  }

  @inline(__always)
  private mutating func skipNull() -> Bool {
    guard at[1] == UInt8(ascii: "u"), at[2] == UInt8(ascii: "l"), at[3] == UInt8(ascii: "l") else { return false }
    at += 4
    return true
  }

  /// A plain number at a number of decimals, or at as few as it has where that is negative.
  @inline(__always)
  private mutating func figure(
    _ published: Int8, _ powers: UnsafePointer<Int64>
  ) -> (mantissa: Int64, decimals: UInt8)? {
    let isNegative = at.pointee == UInt8(ascii: "-")
    if isNegative { at += 1 }
    let first = at.pointee
    var mantissa: Int64 = 0
    let whole = digits(&mantissa, powers)
    guard whole > 0, whole == 1 || first != 48 else { return nil }
    var written = 0
    if at.pointee == UInt8(ascii: ".") {
      at += 1
      if at[0] &- 48 <= 9, at[1] &- 48 > 9 {
        // One decimal, as most figures have that have any.
        mantissa = mantissa &* 10 &+ Int64(at[0] &- 48)
        (at, written) = (at + 1, 1)
      } else {
        written = digits(&mantissa, powers)
        guard written > 0 else { return nil }
      }
    }
    guard whole + written <= 15 else { return nil }
    if Int(published) != written {
      guard let fitted = Self.fitted(mantissa, &written, to: published, powers) else { return nil }
      mantissa = fitted
    }
    return (isNegative ? -mantissa : mantissa, UInt8(truncatingIfNeeded: written))
  }

  /// Appends a run of digits to a number, and gives how many there are.
  ///
  /// With more than 15 in all, the number is not to be used.
  @inline(__always)
  private mutating func digits(_ number: inout Int64, _ powers: UnsafePointer<Int64>) -> Int {
    guard at <= lastEight else { return digitsOneByOne(&number) }
    let eight = UInt64(littleEndian: UnsafeRawPointer(at).loadUnaligned(as: UInt64.self)) ^ 0x3030_3030_3030_3030
    // A byte was a digit when nothing is left in its upper half, also when 6 is added.
    let strange = (eight | (eight &+ 0x0606_0606_0606_0606)) & 0xF0F0_F0F0_F0F0_F0F0
    let count = strange.trailingZeroBitCount >> 3
    guard count < 8 else { return digitsOneByOne(&number) }
    // Digits from the left; the zeros before them count nothing. Without any, all is moved out.
    var value = eight << UInt64(64 &- 8 &* count)
    value = (value &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
    value = (value &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
    value = (value &* 42_949_672_960_001) &>> 32
    number = number &* powers[count] &+ Int64(bitPattern: value)
    at += count
    return count
  }

  private mutating func digitsOneByOne(_ number: inout Int64) -> Int {
    let start = at
    while at.pointee &- 48 <= 9 {
      number = number &* 10 &+ Int64(at.pointee &- 48)
      at += 1
    }
    return at - start
  }

  /// The number at the published decimals, which `written` then is; nil when it has more, or becomes too large.
  private static func fitted(
    _ mantissa: Int64, _ written: inout Int, to published: Int8, _ powers: UnsafePointer<Int64>
  ) -> Int64? {
    var mantissa = mantissa
    let wanted = max(0, Int(published))
    while written > wanted, mantissa % 10 == 0 {
      mantissa /= 10
      written -= 1
    }
    if published < 0 { return written <= PublishedValue.mostDecimals ? mantissa : nil }
    guard written <= wanted else { return nil }
    let (scaled, overflows) = mantissa.multipliedReportingOverflow(by: powers[wanted - written])
    written = wanted
    return overflows || scaled > PublishedValue.largestMantissa ? nil : scaled
  }
}
