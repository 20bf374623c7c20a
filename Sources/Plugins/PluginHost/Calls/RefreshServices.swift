/// What the host offers a comparator while it refreshes its data.
public protocol RefreshServices: Sendable {
  /// CSV bytes, or nil when there is no dataset of that name.
  func dataset(named name: String) throws -> [UInt8]?
  /// The body at an address, which begins with `https://` and a host that the comparator's manifest names.
  func fetch(_ url: String) throws -> [UInt8]
}
