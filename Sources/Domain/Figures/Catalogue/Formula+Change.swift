import Statistics

extension Formula {
  /// How much of the change between two sets of the terms' values is due to what stands above the line, and how much to
  /// what stands below it: each the mean of changing it first and last, so that together they are the whole change.
  ///
  /// Values are in the order of the terms; nil where nothing can be divided by what is below.
  public func change(
    from before: [PublishedValue], to after: [PublishedValue], decimals: Int
  ) -> (numerator: PublishedValue, denominator: PublishedValue)? {
    let fine = min(decimals + Self.finer, PublishedValue.mostDecimals)
    let (old, new) = (sums(before), sums(after))
    func share(_ above: PublishedValue, _ below: PublishedValue) -> PublishedValue? {
      quotient(above, below, decimals: fine)
    }
    let rise = new.above - old.above
    guard let one = share(rise, old.below), let other = share(rise, new.below), let was = share(old.above, old.below),
      let mixed = share(old.above, new.below), let crossed = share(new.above, old.below),
      let isNow = share(new.above, new.below)
    else { return nil }
    let above = (one + other).half(decimals), below = (mixed - was + isNow - crossed).half(decimals)
    return above.flatMap { above in below.map { (above, $0) } }
  }
}

extension PublishedValue {
  fileprivate func half(_ decimals: Int) -> PublishedValue? {
    times(.one, over: PublishedValue(mantissa: 2, decimals: 0), decimals: decimals)
  }
}
