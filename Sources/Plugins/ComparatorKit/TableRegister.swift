import CComparator
import Synchronization

/// The plugins of this library and their tables.
///
/// A C function cannot know a generic type, so each plugin gets a slot, and each slot has C functions of its own. A
/// library holds one plugin; only a test binary links several.
final class TableRegister: Sendable {
  static let shared = TableRegister()

  private struct State {
    var slots: [ObjectIdentifier: Int] = [:]
    var registered: [Registered] = []
    var tables: [Table] = []
  }

  /// A table's address.
  ///
  /// Sendable: the table is written before its address is given to anyone, never changed, never freed.
  private struct Table: @unchecked Sendable {
    let pointer: UnsafePointer<maalestokk_comparator>
  }

  private let state = Mutex(State())

  func table<Plugin: ComparatorPlugin>(of plugin: Plugin.Type) -> UnsafePointer<maalestokk_comparator> {
    let table = state.withLock { state in
      if let slot = state.slots[ObjectIdentifier(plugin)] { return state.tables[slot] }
      let slot = state.registered.count
      let table = Self.makeTable(slot, canRefresh: plugin.canRefresh)
      state.slots[ObjectIdentifier(plugin)] = slot
      state.tables.append(table)
      state.registered.append(
        Registered(
          compare: { host, bytes in
            let request = try MessageJSON.decode(CompareRequest.self, from: bytes)
            return try host.bytes(of: Plugin().compare(request, host: host))
          },
          refresh: { host in try Plugin().refresh(host: host) }))
      return table
    }
    return table.pointer
  }

  func registered(_ slot: Int) -> Registered? {
    state.withLock { $0.registered.indices.contains(slot) ? $0.registered[slot] : nil }
  }

  private static func makeTable(_ slot: Int, canRefresh: Bool) -> Table {
    precondition(slot < tableSlots.count, "one binary holds at most \(tableSlots.count) comparators")
    let pointer = UnsafeMutablePointer<maalestokk_comparator>.allocate(capacity: 1)
    var table = maalestokk_comparator()
    table.struct_size = UInt32(MemoryLayout<maalestokk_comparator>.size)
    table.abi_major = UInt16(MAALESTOKK_ABI_MAJOR)
    table.abi_minor = UInt16(MAALESTOKK_ABI_MINOR)
    table.compare = tableSlots[slot].compare
    if canRefresh { table.refresh = tableSlots[slot].refresh }
    pointer.initialize(to: table)
    return Table(pointer: UnsafePointer(pointer))
  }
}
