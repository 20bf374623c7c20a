/// Columns of figures over the same regions: one for each key figure and year.
///
/// All figures of a column have the same number of decimals, so that they are ordered and added as whole numbers.
public struct FigureMatrix: Sendable {
  /// How many regions each column has.
  public let regions: Int
  /// The decimals of each column.
  public let decimals: [UInt8]
  /// Scaled integers, column after column; `missing` where there is no figure.
  let mantissas: ContiguousArray<Int64>

  /// What stands where there is no figure.
  public static let missing = Int64.min

  /// How many columns there are.
  public var columns: Int { decimals.count }

  /// Columns of `regions` scaled integers each, of at most 10^15, and `missing` where there is no figure.
  public init(regions: Int, decimals: [UInt8], mantissas: ContiguousArray<Int64>) {
    precondition(mantissas.count == regions * decimals.count, "a matrix of other sides")
    (self.regions, self.decimals, self.mantissas) = (regions, decimals, mantissas)
  }

  /// One column, of figures or nil for a missing one.
  ///
  /// Nil where the figures do not fit at their finest precision.
  init?(_ values: [PublishedValue?]) {
    let decimals = values.reduce(0) { max($0, $1?.decimals ?? 0) }
    var mantissas = ContiguousArray<Int64>()
    mantissas.reserveCapacity(values.count)
    for value in values {
      guard let value else {
        mantissas.append(Self.missing)
        continue
      }
      let scaled = value.scaled(to: decimals)
      guard scaled.magnitude <= Self.largest else { return nil }
      mantissas.append(Int64(scaled))
    }
    self.init(regions: values.count, decimals: [UInt8(decimals)], mantissas: mantissas)
  }

  /// Sums over the whole country of such, and twelve times such, still fit.
  private static let largest = UInt128(PublishedValue.largestMantissa)
}
