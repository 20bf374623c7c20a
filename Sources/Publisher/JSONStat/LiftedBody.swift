import JSONReading

/// A body of JSON whose long list of figures, and statuses by cell, have been cut out.
///
/// They are most of a body, and are read as they are written; what is left is a small document that is read as any other.
/// Nothing is refused here: a body that cannot be cut this way, or whose parts are not plain, is read whole.
struct LiftedBody {
  /// The body with `[]` and `{}` where something was cut out.
  private(set) var rest: [UInt8] = []
  /// Where the figures stand, without their brackets.
  let figures: Range<Int>
  /// Where the statuses stand, without their braces; nil when there are none by cell.
  let statuses: Range<Int>?

  /// Cuts the members `value` and `status` of the outermost object out; nil when there is no list of values.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var walk = BodyWalk(bytes)
    var (figures, statuses): (Range<Int>?, Range<Int>?)
    while let member = walk.nextMember() {
      switch member {
      case .figures(let place):
        guard figures == nil else { return nil }
        figures = place
      case .statuses(let place):
        guard statuses == nil else { return nil }
        statuses = place
      }
    }
    guard let figures else { return nil }
    (self.figures, self.statuses) = (figures, statuses)
    var position = 0
    for place in [figures, statuses].compactMap(\.self).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      rest += UnsafeBufferPointer(rebasing: bytes[position..<place.lowerBound])
      position = place.upperBound
    }
    rest += UnsafeBufferPointer(rebasing: bytes[position...])
  }
}
