/// Which key figure, by the id the catalogue has for it, such as `net-operating-result`.
public struct IndicatorID: RawRepresentable, Sendable, Hashable, Comparable, Codable {
  public let rawValue: String

  /// The key figure of an id.
  public init(_ id: String) { rawValue = id }

  public init(rawValue: String) { self.rawValue = rawValue }

  public static func < (left: IndicatorID, right: IndicatorID) -> Bool { left.rawValue < right.rawValue }
}

extension IndicatorID: ExpressibleByStringLiteral {
  public init(stringLiteral id: String) { rawValue = id }
}

extension IndicatorID: CustomStringConvertible {
  public var description: String { rawValue }
}
