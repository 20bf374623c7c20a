import CComparator

/// The C functions of one slot.
struct TableSlot: Sendable {
  let compare:
    @Sendable @convention(c) (
      UnsafePointer<maalestokk_host>?, UnsafePointer<UInt8>?, Int, maalestokk_sink?, UnsafeMutableRawPointer?
    ) -> Int32
  let refresh:
    @Sendable @convention(c) (UnsafePointer<maalestokk_host>?, maalestokk_sink?, UnsafeMutableRawPointer?) -> Int32
}
