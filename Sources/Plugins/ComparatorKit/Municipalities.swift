/// The municipalities of one year, by their newest codes.
public struct Municipalities: Sendable {
  /// A municipality as it was in the year.
  public struct Municipality: Sendable, Hashable {
    public var code: String
    public var name: String
    /// The county's code and name that year; empty where they are not known.
    public var county: String
    public var countyName: String
    /// The KOSTRA group's code such as `EKG09`; nil where there is none.
    public var kostraGroup: String?
  }

  /// All of them, by name in the order of the Norwegian alphabet.
  public let all: [Municipality]
  private let byCode: [String: Municipality]

  init(_ table: CSVTable) throws {
    try table.require("code", "name", "county", "county_name", "kostra_group")
    let read = table.rows.map { row in
      Municipality(
        code: row["code"], name: row["name"], county: row["county"], countyName: row["county_name"],
        kostraGroup: row["kostra_group"].isEmpty ? nil : row["kostra_group"])
    }
    all = read.map { (key: NorwegianOrder($0.name), municipality: $0) }
      .sorted { ($0.key, $0.municipality.code) < ($1.key, $1.municipality.code) }
      .map(\.municipality)
    byCode = Dictionary(read.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The municipality with a code, or nil when it did not exist that year.
  public subscript(code: String) -> Municipality? {
    byCode[code]
  }
}

/// A name's place in the order of the Norwegian alphabet: æ, ø, å last, other accents as without them.
struct NorwegianOrder: Comparable {
  private static let substitutes: [Unicode.Scalar: UInt32] = [
    "æ": 0x7B, "ä": 0x7B, "ø": 0x7C, "ö": 0x7C, "å": 0x7D, "á": 0x61, "č": 0x63, "đ": 0x64, "é": 0x65, "ŋ": 0x6E,
    "š": 0x73, "ŧ": 0x74, "ü": 0x75, "ž": 0x7A,
  ]

  private let key: [UInt32]

  init(_ name: String) {
    key = name.lowercased().unicodeScalars.map { Self.substitutes[$0] ?? $0.value }
  }

  static func < (left: NorwegianOrder, right: NorwegianOrder) -> Bool {
    left.key.lexicographicallyPrecedes(right.key)
  }
}

extension CompareRequest {
  /// The refusal for a subject that was no municipality in a year.
  public func subjectDoesNotExist(in year: Int) -> PeerChoice {
    .refusal(
      text(
        nb: "\(subject.name) (\(subject.code)) finnes ikke som kommune i \(year)",
        nn: "\(subject.name) (\(subject.code)) finst ikkje som kommune i \(year)",
        en: "\(subject.name) (\(subject.code)) is not a municipality in \(year)"))
  }

  /// The refusal for a year without a list of municipalities.
  public func noMunicipalities(in year: Int) -> PeerChoice {
    .refusal(
      text(
        nb: "ingen kommuneliste for \(year)", nn: "inga kommuneliste for \(year)",
        en: "no list of municipalities for \(year)"))
  }
}
