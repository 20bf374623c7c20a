import ComparatorKit

/// The ways to find a municipality's neighbours in one year.
struct NeighbourSearch {
  private static let widestGapKilometres = 10.0

  let request: CompareRequest
  let year: Int
  let municipalities: Municipalities
  let host: Host

  /// Codes the reader gave.
  func chosenByHand(_ codes: [String]) -> PeerChoice {
    let why = request.text(nb: "valgt for hånd", nn: "vald for hand", en: "chosen by hand")
    let candidates = codes.map { Candidate(code: $0, name: municipalities[$0]?.name ?? "", why: why) }
    return named(candidates, rule: why)
  }

  /// The set the municipality is named with, of several the one of a name or the first; without one, those it borders.
  func named(_ wanted: String? = nil) throws -> PeerChoice {
    let table = try host.dataset("neighbour-sets")
    try table.require("subject", "member", "member_name", "why_nb", "why_en")
    let own = table.rows.filter { $0["subject"] == request.subject.code }
    let set = wanted ?? own.first?["set"] ?? ""
    let members = own.filter { $0["set"] == set }.map { row in
      Candidate(
        code: row["member"], name: row["member_name"],
        why:
          request.text(nb: row["why_nb"], nn: row["why_nn"], en: row["why_en"]))
    }
    let name = request.subject.name
    guard !members.isEmpty else {
      return try bordering(
        after: request.text(
          nb: "ingen navngitt sammenligning for \(name); ", nn: "inga namngitt samanlikning for \(name); ",
          en: "no named comparison for \(name); "))
    }
    return named(
      members,
      rule: request.text(
        nb: "navngitt sammenligning for \(name)", nn: "namngitt samanlikning for \(name)",
        en: "named comparison for \(name)") + (set.isEmpty ? "" : ": \(set)"))
  }

  /// The other members of the regions that hold the municipality.
  func region() throws -> PeerChoice {
    let table = try host.dataset("regions")
    try table.require("region", "name_nb", "name_en", "member", "member_name")
    let own = Set(table.rows.filter { $0["member"] == request.subject.code }.map { $0["region"] })
    let rows = table.rows.filter { own.contains($0["region"]) }
    guard !rows.isEmpty else {
      return refusal(
        nb: "ingen region i dataene holder", nn: "ingen region i dataa held", en: "no region in the data holds")
    }
    var names: [String] = []
    var members: [Candidate] = []
    for row in rows {
      let name = request.text(nb: row["name_nb"], nn: row["name_nn"], en: lowerArticle(row["name_en"]))
      if !names.contains(name) { names.append(name) }
      members.append(
        Candidate(
          code: row["member"], name: row["member_name"],
          why: request.text(nb: "også i \(name)", nn: "også i \(name)", en: "also in \(name)"))
      )
    }
    let list = names.joined(separator: ", ")
    return named(
      members,
      rule: request.text(nb: "kommunene i \(list)", nn: "kommunane i \(list)", en: "the municipalities of \(list)"))
  }

  /// Those it shares a line with; an island without one: those within 10 km across water.
  ///
  /// The rule begins with the preamble.
  func bordering(after preamble: String = "") throws -> PeerChoice {
    let shared = try sharedBorders()
    if !shared.isEmpty {
      return found(
        shared,
        rule: preamble
          + request.text(
            nb: "kommuner som deler grense", nn: "kommunar som deler grense", en: "municipalities that share a border")
      )
    }
    guard try host.datasetIfAny("borders@\(year)") != nil else {
      return refusal(nb: "ingen grensedata for", nn: "ingen grensedata for", en: "no border data for")
    }
    let near = try acrossWater()
    guard !near.isEmpty else { return noNeighbours }
    return found(
      near,
      rule: preamble
        + request.text(
          nb: "kommuner innen 10\u{A0}km over vann, siden ingen deler landegrense",
          nn: "kommunar innan 10\u{A0}km over vatn, sidan ingen deler landegrense",
          en: "municipalities within 10\u{A0}km across water, as none shares a land border"))
  }

  private func sharedBorders() throws -> [Peer] {
    guard let table = try host.datasetIfAny("borders@\(year)") else { return [] }
    try table.require("code", "neighbour", "km", "contact")
    return table.rows.filter { $0["code"] == request.subject.code && $0["contact"] == "line" }.map { row in
      let length = kilometres(row["km"])
      return Peer(
        code: row["neighbour"],
        why: request.text(
          nb: "deler grense (\(length))", nn: "deler grense (\(length))", en: "shares a border (\(length))"))
    }
  }

  private func acrossWater() throws -> [Peer] {
    guard let table = try host.datasetIfAny("near-across-water@\(year)") else { return [] }
    try table.require("code", "other", "gap_km")
    return table.rows
      .filter { row in
        row["code"] == request.subject.code
          && (Double(row["gap_km"]).map { $0 <= Self.widestGapKilometres } ?? false)
      }
      .map { row in
        let gap = kilometres(row["gap_km"])
        return Peer(
          code: row["other"],
          why: request.text(nb: "\(gap) over vann", nn: "\(gap) over vatn", en: "\(gap) across water"))
      }
  }

  /// A set found by a rule, by name; what did not exist that year is no neighbour.
  private func found(_ peers: [Peer], rule: String) -> PeerChoice {
    let byCode = Dictionary(peers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let there = municipalities.all.compactMap { $0.code == request.subject.code ? nil : byCode[$0.code] }
    return there.isEmpty ? noNeighbours : .peers(.statistical, rule: rule, there)
  }

  /// A set chosen by name, in its own order; the rule says who did not exist that year.
  private func named(_ candidates: [Candidate], rule: String) -> PeerChoice {
    var seen: Set<String> = [request.subject.code]
    let distinct = candidates.filter { seen.insert($0.code).inserted }
    let there = distinct.filter { municipalities[$0.code] != nil }
    let absent = distinct.filter { municipalities[$0.code] == nil }
    guard !there.isEmpty else {
      return refusal(
        nb: "ingen av kommunene i utvalget finnes i \(year) for",
        nn: "ingen av kommunane i utvalet finst i \(year) for",
        en: "none of the chosen municipalities exists in \(year) for")
    }
    let names = absent.map { $0.name.isEmpty ? $0.code : "\($0.name) (\($0.code))" }.joined(separator: ", ")
    let remark =
      absent.isEmpty
      ? ""
      : request.text(
        nb: "; utelatt, finnes ikke i \(year): \(names)", nn: "; utelaten, finst ikkje i \(year): \(names)",
        en: "; left out, not there in \(year): \(names)")
    return .peers(.named, rule: rule + remark, there.map { Peer(code: $0.code, why: $0.why) })
  }

  private var noNeighbours: PeerChoice {
    let subject = request.subject
    return .refusal(
      request.text(
        nb:
          "\(subject.name) (\(subject.code)) har ingen naboer i \(year): ingen deler grense eller ligger innen 10\u{A0}km over vann",
        nn:
          "\(subject.name) (\(subject.code)) har ingen naboar i \(year): ingen deler grense eller ligg innan 10\u{A0}km over vatn",
        en:
          "\(subject.name) (\(subject.code)) has no neighbours in \(year): none shares a border or lies within 10\u{A0}km across water"
      ))
  }

  private func refusal(nb: String, nn: String, en: String) -> PeerChoice {
    let subject = request.subject
    return .refusal(request.text(nb: nb, nn: nn, en: en) + " \(subject.name) (\(subject.code))")
  }

  /// A length with one decimal in the request's language, with a no-break space before the unit.
  private func kilometres(_ text: String) -> String {
    guard let number = Double(text) else { return "?\u{A0}km" }
    let tenths = Int((number * 10).rounded())
    return "\(tenths / 10)\(request.text(nb: ",", nn: ",", en: "."))\(tenths % 10)\u{A0}km"
  }

  /// An English name as it stands within a sentence.
  private func lowerArticle(_ name: String) -> String {
    name.hasPrefix("The ") ? "the " + name.dropFirst(4) : name
  }
}

/// A municipality that may become a peer, if it existed that year.
private struct Candidate {
  var code: String
  var name: String
  var why: String
}
