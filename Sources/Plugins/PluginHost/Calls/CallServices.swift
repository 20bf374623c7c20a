import FoundationEssentials

/// What a comparator may ask for during one call.
enum CallServices {
  case compare(any ComparatorServices)
  /// With the hosts that its manifest names.
  case refresh(any RefreshServices, hosts: [String])

  func dataset(named name: String) throws -> [UInt8]? {
    switch self {
    case .compare(let services): try services.dataset(named: name)
    case .refresh(let services, _): try services.dataset(named: name)
    }
  }
}
