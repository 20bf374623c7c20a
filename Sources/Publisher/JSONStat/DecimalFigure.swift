import CSimdjson
import Statistics

/// A figure as a scaled integer.
struct DecimalFigure {
  let mantissa: Int64
  let decimals: UInt8

  private init(mantissa: Int64, decimals: UInt8) {
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// The figure that a number stands for at a number of decimals; nil when it stands for none.
  @inline(__always)
  init?(_ number: csj_number, decimals: Int8) {
    switch number.kind {
    case .integer: self.init(whole: Int64(bitPattern: number.bits), decimals: decimals)
    case .real: self.init(real: Double(bitPattern: number.bits), decimals: decimals)
    default: return nil
    }
  }

  /// A whole number at a number of decimals, or at none when that is negative; nil when it is too large.
  @inline(__always)
  init?(whole: Int64, decimals: Int8) {
    let places = max(0, Int(decimals))
    let (mantissa, overflow) = whole.multipliedReportingOverflow(by: Powers.whole[places])
    guard !overflow, mantissa.magnitude <= UInt64(PublishedValue.largestMantissa) else { return nil }
    self.init(mantissa: mantissa, decimals: UInt8(places))
  }

  /// The decimal that a binary number stands for; nil when it stands for none of that precision.
  ///
  /// With negative `decimals`, the fewest decimals that do.
  @inline(__always)
  init?(real: Double, decimals: Int8) {
    if decimals >= 0 {
      self.init(real: real, places: Int(decimals))
      return
    }
    for places in 0...PublishedValue.mostDecimals {
      if let figure = Self(real: real, places: places) {
        self = figure
        return
      }
    }
    return nil
  }

  /// Up to 10^15 the scaled number and the power of ten are exact, so their quotient is the binary number nearest to
  /// the decimal, and no other decimal of that precision has the same.
  @inline(__always)
  private init?(real: Double, places: Int) {
    let power = Powers.binary[places]
    let scaled = real * power
    guard abs(scaled) < Double(PublishedValue.largestMantissa) + 1 else { return nil }
    // Half up in magnitude and then cut: rounding, without a call. A tie is refused by the comparison.
    let mantissa = Int64(scaled + (scaled < 0 ? -0.5 : 0.5))
    guard Double(mantissa) / power == real, mantissa.magnitude <= UInt64(PublishedValue.largestMantissa) else {
      return nil
    }
    self.init(mantissa: mantissa, decimals: UInt8(places))
  }
}

/// Powers of ten up to the most decimals that are read.
enum Powers {
  static let whole: [Int64] = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000]
  static let binary: [Double] = whole.map(Double.init)
}
