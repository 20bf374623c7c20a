import CComparator
import ComparatorKit

/// Compares a municipality with the others of its KOSTRA group.
struct KostraGroup: ComparatorPlugin {
  private static let firstYear = 2020
  /// KLASS: the groups' classification (112) with the municipalities (131) that are in each.
  private static let membership =
    "https://data.ssb.no/api/klass/v1/classifications/112/correspondsAt?targetClassificationId=131&date={today}"

  static var canRefresh: Bool { true }

  /// Has the host fetch who is in which group today; it goes into `municipalities@YYYY`, which `peers` reads.
  func refresh(host: Host) throws {
    let bytes = try host.fetch(Self.membership)
    host.log("KLASS 112: \(bytes.count) bytes")
  }

  func peers(for question: Question, in request: CompareRequest, host: Host) throws -> PeerChoice {
    let year = question.year
    guard year >= Self.firstYear else {
      return .refusal(
        request.text(
          nb: "KOSTRA-grupperingen av 2020 gjelder ikke for \(year)",
          nn: "KOSTRA-grupperinga av 2020 gjeld ikkje for \(year)",
          en: "the KOSTRA grouping of 2020 does not apply to \(year)"))
    }
    guard let municipalities = try host.municipalities(in: year) else { return request.noMunicipalities(in: year) }
    let subject = request.subject
    guard let own = municipalities[subject.code] else { return request.subjectDoesNotExist(in: year) }
    guard let code = own.kostraGroup else {
      return .refusal(
        request.text(
          nb: "\(subject.name) (\(subject.code)) har ingen KOSTRA-gruppe i \(year)",
          nn: "\(subject.name) (\(subject.code)) har inga KOSTRA-gruppe i \(year)",
          en: "\(subject.name) (\(subject.code)) has no KOSTRA group in \(year)"))
    }
    return choose(municipalities.all.filter { $0.kostraGroup == code }, group: code, request)
  }

  private func choose(
    _ members: [Municipalities.Municipality], group code: String, _ request: CompareRequest
  ) -> PeerChoice {
    let number = code.hasPrefix("EKG") ? String(code.dropFirst(3)) : code
    let subject = request.subject
    let others = members.filter { $0.code != subject.code }
    guard !others.isEmpty else {
      return .refusal(
        request.text(
          nb: "\(subject.name) (\(subject.code)) er alene i KOSTRA-gruppe \(number)",
          nn: "\(subject.name) (\(subject.code)) er åleine i KOSTRA-gruppe \(number)",
          en: "\(subject.name) (\(subject.code)) is alone in KOSTRA group \(number)"))
    }
    let why = request.text(
      nb: "i KOSTRA-gruppe \(number), som \(subject.name)", nn: "i KOSTRA-gruppe \(number), som \(subject.name)",
      en: "in KOSTRA group \(number), like \(subject.name)")
    let rule = request.text(
      nb: "KOSTRA-gruppe \(number) (grupperingen av 2020), \(members.count) kommuner",
      nn: "KOSTRA-gruppe \(number) (grupperinga av 2020), \(members.count) kommunar",
      en: "KOSTRA group \(number) (grouping of 2020), \(members.count) municipalities")
    return .peers(.statistical, rule: rule, others.map { Peer(code: $0.code, why: why) })
  }
}

/// The one function this library exports.
@c(maalestokk_comparator_kostra_group)
public func kostraGroupEntry() -> UnsafePointer<maalestokk_comparator> { comparatorTable(KostraGroup.self) }
