/// A municipality through time: one identity, whatever numbers it has had.
///
/// It keeps its identity when it is renumbered; a merger or a split ends it and begins another, since ratios of the
/// parts are not ratios of the whole. One that kept its number through a merger (Stavanger and Trondheim in 2020) is one
/// identity with a break.
public struct Municipality: Sendable, Equatable {
  /// What it was in one division of the country.
  public struct Period: Sendable, Equatable {
    public let code: RegionCode
    /// The official name, with its Sámi and Kven parallels.
    public let officialName: String
    /// The name used in Norwegian text.
    public let name: String
    public let county: String
    /// The KOSTRA group of the grouping of 2020; nil before it.
    public let kostraGroup: RegionCode?
  }

  /// By division, each it existed in.
  public let periods: [Division: Period]

  /// The newest number it has had: how it is named everywhere.
  public let code: RegionCode
  /// The newest name, as used in Norwegian text.
  public let name: String

  /// Years in which it took in others and kept its number: figures before and after are not of the same municipality.
  public let breaks: [Int]

  init?(periods: [Division: Period], breaks: [Int] = []) {
    guard let newest = periods.max(by: { $0.key < $1.key })?.value else { return nil }
    self.periods = periods
    self.breaks = breaks
    code = newest.code
    name = newest.name
  }

  /// What it was in a year; nil when it did not exist.
  public func period(in year: Int) -> Period? { periods[Division(year: year)] }

  /// Whether it existed in a year.
  public func exists(in year: Int) -> Bool { period(in: year) != nil }

  /// Its number in a year, where that was another than the newest.
  public func codeThen(in year: Int) -> RegionCode? {
    guard let then = period(in: year)?.code, then != code else { return nil }
    return then
  }

  /// All names it has had, parallel Sámi and Kven names apart.
  public var allNames: Set<String> {
    Set(periods.values.flatMap { [$0.name, $0.officialName] + Self.parallelNames($0.officialName) })
  }

  /// The years it has existed, within the divisions that are known here, as text: `2024–`, `2020–2023`, `–2019`.
  public var span: String {
    guard let first = periods.keys.min(), let last = periods.keys.max() else { return "" }
    let begins = first == .until2019 ? "" : String(first.rawValue)
    let ends = last.next.map { String($0.rawValue - 1) } ?? ""
    return begins + "–" + ends
  }

  /// The parts of an official name with Sámi or Kven parallels: `Oslo - Oslove` is two names.
  static func parallelNames(_ name: String) -> [String] {
    name.utf8.contains(UInt8(ascii: "-")) ? name.split(separator: " - ").map(String.init) : [name]
  }
}
