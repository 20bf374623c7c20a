import CComparator
import Synchronization

/// The static table of a plugin, for its one exported function; the same table each time it is asked for.
public func comparatorTable<Plugin: ComparatorPlugin>(_ plugin: Plugin.Type) -> UnsafePointer<maalestokk_comparator> {
  TableRegister.shared.table(of: plugin)
}

/// What a table's C functions call.
struct Registered: Sendable {
  let compare: @Sendable (Host, [UInt8]) throws -> [UInt8]
  let refresh: @Sendable (Host) throws -> Void
}
