import CComparator

/// Eight slots, alike but for their numbers.
let tableSlots: [TableSlot] = [
  TableSlot(compare: { compare(0, $0, $1, $2, $3, $4) }, refresh: { refresh(0, $0, $1, $2) }),
  TableSlot(compare: { compare(1, $0, $1, $2, $3, $4) }, refresh: { refresh(1, $0, $1, $2) }),
  TableSlot(compare: { compare(2, $0, $1, $2, $3, $4) }, refresh: { refresh(2, $0, $1, $2) }),
  TableSlot(compare: { compare(3, $0, $1, $2, $3, $4) }, refresh: { refresh(3, $0, $1, $2) }),
  TableSlot(compare: { compare(4, $0, $1, $2, $3, $4) }, refresh: { refresh(4, $0, $1, $2) }),
  TableSlot(compare: { compare(5, $0, $1, $2, $3, $4) }, refresh: { refresh(5, $0, $1, $2) }),
  TableSlot(compare: { compare(6, $0, $1, $2, $3, $4) }, refresh: { refresh(6, $0, $1, $2) }),
  TableSlot(compare: { compare(7, $0, $1, $2, $3, $4) }, refresh: { refresh(7, $0, $1, $2) }),
]

private func compare(
  _ slot: Int, _ host: UnsafePointer<maalestokk_host>?, _ request: UnsafePointer<UInt8>?, _ length: Int,
  _ sink: maalestokk_sink?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  call(slot, host, sink, context) { plugin, host in
    try plugin.compare(host, Array(UnsafeBufferPointer(start: request, count: length)))
  }
}

private func refresh(
  _ slot: Int, _ host: UnsafePointer<maalestokk_host>?, _ sink: maalestokk_sink?, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  call(slot, host, sink, context) { plugin, host in
    try plugin.refresh(host)
    return []
  }
}

/// Runs a plugin; an error becomes a status and its description, for no Swift error crosses the boundary.
private func call(
  _ slot: Int, _ pointer: UnsafePointer<maalestokk_host>?, _ sink: maalestokk_sink?,
  _ context: UnsafeMutableRawPointer?, _ body: (Registered, Host) throws -> [UInt8]
) -> Int32 {
  guard let pointer, let plugin = TableRegister.shared.registered(slot) else { return Int32(MAALESTOKK_ERROR) }
  let host = Host(pointer)
  defer { host.end() }
  do {
    let answer = try body(plugin, host)
    sink?(context, answer, answer.count)
    return Int32(MAALESTOKK_OK)
  } catch {
    let text = Array("\(error)".utf8)
    sink?(context, text, text.count)
    if case HostError.unsupported = error { return Int32(MAALESTOKK_UNSUPPORTED) }
    return Int32(MAALESTOKK_ERROR)
  }
}
