/// Which end of a column is the best: place 1.
///
/// Of key figures without a direction, the largest is first, and 1 is called highest and not best.
public enum Better: UInt8, Sendable, CaseIterable {
  case larger, smaller
}
