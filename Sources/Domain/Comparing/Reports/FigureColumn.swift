import Regions

/// Whose figures a column of a table holds.
public enum FigureColumn: Sendable, Hashable {
  case municipality(RegionCode)
  /// A figure that is published for a group of municipalities.
  case group(RegionCode)
  /// The median of those a comparator compares with, by its id.
  case median(String)

  /// As files for programs have it: `3405`, `EKG09`, `median:kostra-group`.
  public var id: String {
    switch self {
    case .municipality(let code), .group(let code): code.rawValue
    case .median(let comparator): "median:\(comparator)"
    }
  }
}
