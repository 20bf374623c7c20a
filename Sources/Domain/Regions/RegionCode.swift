/// The number of a municipality or of a group of them, as text: `0301`, `EKG09`, `EAK`.
public struct RegionCode: RawRepresentable, Hashable, Sendable, Comparable, CustomStringConvertible {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  /// A code from its text.
  public init(_ text: String) { rawValue = text }

  public var description: String { rawValue }
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// The whole country, with and without Oslo (SSB's codes).
  public static let country = RegionCode("EAK")
  public static let countryWithoutOslo = RegionCode("EAKUO")

  /// Whether this is a group figure (country, county, KOSTRA group), never ranked among municipalities.
  public var isGroup: Bool { rawValue.hasPrefix("E") }

  /// Whether this is Longyearbyen or Jan Mayen, which report figures but are no municipalities.
  public var isOutsideMunicipalities: Bool { ["2111", "2211"].contains(rawValue) }

  /// SSB's code for the municipalities of a county taken together.
  public static func countyGroup(_ county: String) -> RegionCode { RegionCode("EKA" + county) }
}
