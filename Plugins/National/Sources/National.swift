import CComparator
import ComparatorKit

/// Compares a municipality with all others that existed that year.
struct National: ComparatorPlugin {
  /// Key figures of the municipal accounts for the country, with and without Oslo, as Statistics Norway publishes them.
  private static let aggregates =
    "https://data.ssb.no/api/pxwebapi/v2/tables/12134/data?lang=no&outputFormat=json-stat2"
    + "&valueCodes%5BKOKkommuneregion0000%5D=EAK,EAKUO&valueCodes%5BContentsCode%5D=*&valueCodes%5BTid%5D=top(10)"

  static var canRefresh: Bool { true }

  /// Has the host fetch the published figures for the whole country, which stand beside every ranking.
  func refresh(host: Host) throws {
    let bytes = try host.fetch(Self.aggregates)
    host.log("12134: \(bytes.count) bytes")
  }

  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    let year = question.year
    guard let municipalities = try host.municipalities(in: year) else { return request.noMunicipalities(in: year) }
    guard municipalities[request.subject.code] != nil else { return request.subjectDoesNotExist(in: year) }
    let why = request.text(nb: "norsk kommune", nn: "norsk kommune", en: "Norwegian municipality")
    let count = municipalities.all.count
    return .peers(
      .statistical,
      rule: request.text(
        nb: "alle \(count) kommuner i \(year)", nn: "alle \(count) kommunar i \(year)",
        en: "all \(count) municipalities in \(year)"),
      municipalities.all.filter { $0.code != request.subject.code }.map { Peer(code: $0.code, why: why) })
  }
}

/// The one function this library exports.
@c(maalestokk_comparator_national)
public func nationalEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(National.self) }
