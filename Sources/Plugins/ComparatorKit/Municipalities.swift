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
