import CComparator
import ComparatorKit

/// Compares a municipality with all others that existed that year.
struct National: ComparatorPlugin {
  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    let year = question.year
    guard let municipalities = try host.municipalities(in: year) else { return request.noMunicipalities(in: year) }
    guard municipalities[request.subject.code] != nil else { return request.subjectDoesNotExist(in: year) }
    let why = request.text(nb: "norsk kommune", en: "Norwegian municipality")
    let count = municipalities.all.count
    return .peers(
      .statistical,
      rule: request.text(nb: "alle \(count) kommuner i \(year)", en: "all \(count) municipalities in \(year)"),
      municipalities.all.filter { $0.code != request.subject.code }.map { Peer(code: $0.code, why: why) })
  }
}

/// The one function this library exports.
@c(maalestokk_comparator_national)
public func nationalEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(National.self) }
