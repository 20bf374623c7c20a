/// Why bytes are no block, or figures make none.
public struct BlockFault: Error, Equatable, CustomStringConvertible {
  public enum Reason: Sendable, Equatable {
    /// There is no figure.
    case empty
    /// Two figures of one region, locator and day.
    case twice(region: String, locator: String)
    /// A figure of another key figure, year or source.
    case strayFigure
    /// The format is of another version than this program reads.
    case version(Int)
    /// The sum over the bytes is not what stands at their end.
    case checksum
    /// The bytes end too early, or go on too long.
    case length
    /// A column holds what it cannot hold.
    case column(String)
  }

  public let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  public var description: String {
    switch reason {
    case .empty: "empty"
    case .twice(let region, let locator): "twice \(region) \(locator)"
    case .strayFigure: "stray figure"
    case .version(let version): "version \(version)"
    case .checksum: "checksum"
    case .length: "length"
    case .column(let name): name
    }
  }
}
