extension PublishedValue {
  /// Whether it is on a level with another: within one last decimal, or a fiftieth of it.
  public func isLevel(with other: PublishedValue, decimals: Int) -> Bool {
    let difference = (self - other).magnitude
    return difference <= PublishedValue(mantissa: 1, decimals: decimals) || difference.isPart(50, of: other.magnitude)
  }

  /// Whether it is at most one such part of another; both without a sign.
  public func isPart(_ parts: Int64, of whole: PublishedValue) -> Bool {
    doubleValue * Double(parts) <= whole.doubleValue
  }
}
