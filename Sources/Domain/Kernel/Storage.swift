/// Memory of one kind of number, not filled beforehand, that is given back with its last owner.
///
/// It is written by whoever makes it, each place by one worker alone, and only read afterwards.
final class Storage<Element: BitwiseCopyable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int) {
    base = .allocate(capacity: count)
    self.count = count
  }

  deinit { base.deallocate() }
}
