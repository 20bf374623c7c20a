import CComparator
import ComparatorKit

/// Compares a municipality with the others of its county, as the counties were in the year.
struct County: ComparatorPlugin {
  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    let year = question.year
    guard let municipalities = try host.municipalities(in: year) else { return request.noMunicipalities(in: year) }
    let subject = request.subject
    guard let own = municipalities[subject.code] else { return request.subjectDoesNotExist(in: year) }
    guard !own.county.isEmpty else {
      return .refusal(
        request.text(
          nb: "\(subject.name) (\(subject.code)) har ikke noe fylke i dataene for \(year)",
          nn: "\(subject.name) (\(subject.code)) har ikkje noko fylke i dataa for \(year)",
          en: "\(subject.name) (\(subject.code)) has no county in the data for \(year)"))
    }
    let members = municipalities.all.filter { $0.county == own.county }
    return choose(members, county: own.countyName.isEmpty ? own.county : own.countyName, year, request)
  }

  private func choose(
    _ members: [Municipalities.Municipality], county: String, _ year: Int, _ request: CompareRequest
  ) -> PeerChoice {
    let subject = request.subject
    let others = members.filter { $0.code != subject.code }
    guard !others.isEmpty else {
      return .refusal(
        request.text(
          nb: "\(subject.name) (\(subject.code)) er eneste kommune i fylket \(county) i \(year)",
          nn: "\(subject.name) (\(subject.code)) er den einaste kommunen i fylket \(county) i \(year)",
          en: "\(subject.name) (\(subject.code)) is the only municipality in the county of \(county) in \(year)"))
    }
    let why = request.text(
      nb: "i fylket \(county), som \(subject.name)", nn: "i fylket \(county), som \(subject.name)",
      en: "in the county of \(county), like \(subject.name)")
    let rule = request.text(
      nb: "fylket \(county) slik det var i \(year), \(members.count) kommuner",
      nn: "fylket \(county) slik det var i \(year), \(members.count) kommunar",
      en: "the county of \(county) as it was in \(year), \(members.count) municipalities")
    return .peers(.statistical, rule: rule, others.map { Peer(code: $0.code, why: why) })
  }
}

/// The one function this library exports.
@c(maalestokk_comparator_county)
public func countyEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(County.self) }
