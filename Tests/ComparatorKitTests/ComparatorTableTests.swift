import CComparator
import ComparatorKit
import County
import Foundation
import KostraGroup
import National
import Neighbours
import Similar
import Testing

/// The C tables of the comparators of the house, called in this process on a small country made by hand.
@Suite("Comparator tables")
struct ComparatorTableTests {
  private static let country: [String: String] = [
    "municipalities@2023": """
    code,name,county,county_name,kostra_group,code_then
    0001,Ås,34,Innlandet,EKG01,0001
    0002,Bø,34,Innlandet,EKG01,0002
    0003,Ørsta,34,Innlandet,EKG01,0003
    0004,Alta,03,Oslo,EKG02,0004
    0005,Ærøy,,,,0005

    """,
    "borders@2023": "code,neighbour,km,contact\n0001,0002,24.14,line\n0001,0003,0.0,point\n0001,0009,3.0,line\n",
    "near-across-water@2023": "code,other,gap_km\n0005,0001,10.04\n0005,0003,0.26\n0005,0004,2.15\n",
    "neighbour-sets":
      "subject,member,member_name,why_nb,why_en\n0001,0004,Alta,fordi,because\n0001,0009,Gone,fordi,because\n",
    "regions":
      "region,name_nb,name_en,member,member_name\nr,Regionen,The region,0001,Ås\nr,Regionen,The region,0003,Ørsta\n",
  ]

  private let host: InProcessHost

  init() {
    host = InProcessHost()
    host.datasets = Self.country
  }

  private func ask(
    _ comparator: UnsafePointer<maalestokk_comparator>, _ code: String = "0001", year: Int = 2023,
    options: [String: String] = [:], language: String = "nb"
  ) throws -> ComparedQuestion {
    let question = Question(indicator: "i", year: year)
    let request = CompareRequest(
      subject: Subject(code: code, name: "Ås"), questions: [question], options: options, language: language)
    let answer = try host.answer(comparator, request)
    #expect(answer.comparisons.count == 1)
    let compared = try #require(answer.comparisons.first)
    #expect(compared.question == question)
    if compared.refusal == nil {
      #expect(host.ranked.last?.peers == compared.peers)
      #expect(compared.ranking?.members == compared.peers.count + 1)
    }
    return compared
  }

  @Test("each table states its size and the contract's version, and is the same each time")
  func tables() {
    let entries = [neighboursEntry, kostraGroupEntry, countyEntry, similarEntry, nationalEntry]
    for entry in entries {
      #expect(entry().pointee.struct_size == UInt32(MemoryLayout<maalestokk_comparator>.size))
      #expect(entry().pointee.abi_major == 1)
      #expect(entry() == entry())
    }
    #expect(entries.map { $0().pointee.refresh != nil } == [false, true, false, false, true])
    #expect(Set(entries.map { $0() }).count == entries.count)
  }

  @Test("the KOSTRA group is the rest of the group, by name")
  func kostraGroup() throws {
    let compared = try ask(kostraGroupEntry())
    #expect(compared.peers.map(\.code) == ["0002", "0003"])
    #expect(compared.peers.first?.why == "i KOSTRA-gruppe 01, som Ås")
    #expect(compared.rule == "KOSTRA-gruppe 01 (grupperingen av 2020), 3 kommuner")
    #expect(compared.kind == .statistical)
    #expect(try ask(kostraGroupEntry(), language: "en").peers.first?.why == "in KOSTRA group 01, like Ås")
  }

  @Test(
    "the KOSTRA group refuses with a reason",
    arguments: [
      ("0001", 2019, "KOSTRA-grupperingen av 2020 gjelder ikke for 2019"),
      ("0001", 2024, "ingen kommuneliste for 2024"), ("0099", 2023, "Ås (0099) finnes ikke som kommune i 2023"),
      ("0005", 2023, "Ås (0005) har ingen KOSTRA-gruppe i 2023"),
      ("0004", 2023, "Ås (0004) er alene i KOSTRA-gruppe 02"),
    ])
  func kostraRefusals(code: String, year: Int, refusal: String) throws {
    #expect(try ask(kostraGroupEntry(), code, year: year).refusal == refusal)
  }

  @Test("the county is the rest of the county, by name, in both languages")
  func county() throws {
    let compared = try ask(countyEntry())
    #expect(compared.peers.map(\.code) == ["0002", "0003"])
    #expect(compared.peers.first?.why == "i fylket Innlandet, som Ås")
    #expect(compared.rule == "fylket Innlandet slik det var i 2023, 3 kommuner")
    #expect(compared.kind == .statistical)
    let english = try ask(countyEntry(), language: "en")
    #expect(english.rule == "the county of Innlandet as it was in 2023, 3 municipalities")
    #expect(english.peers.last?.why == "in the county of Innlandet, like Ås")
  }

  @Test(
    "the county refuses with a reason",
    arguments: [
      ("0001", 2024, "ingen kommuneliste for 2024"), ("0099", 2023, "Ås (0099) finnes ikke som kommune i 2023"),
      ("0005", 2023, "Ås (0005) har ikke noe fylke i dataene for 2023"),
      ("0004", 2023, "Ås (0004) er eneste kommune i fylket Oslo i 2023"),
    ])
  func countyRefusals(code: String, year: Int, refusal: String) throws {
    #expect(try ask(countyEntry(), code, year: year).refusal == refusal)
  }

  @Test("the country is all others in the order of the Norwegian alphabet")
  func national() throws {
    let compared = try ask(nationalEntry(), "0002")
    #expect(compared.peers.map(\.code) == ["0004", "0005", "0003", "0001"])
    #expect(compared.rule == "alle 5 kommuner i 2023")
    #expect(compared.peers.allSatisfy { $0.why == "norsk kommune" })
    #expect(try ask(nationalEntry(), "0099").refusal == "Ås (0099) finnes ikke som kommune i 2023")
  }

  @Test("a named set leaves out who did not exist and says so")
  func named() throws {
    let compared = try ask(neighboursEntry())
    #expect(compared.peers == [Peer(code: "0004", why: "fordi")])
    #expect(compared.kind == .named)
    #expect(compared.rule == "navngitt sammenligning for Ås; utelatt, finnes ikke i 2023: Gone (0009)")
  }

  @Test("without a named set those it borders, which the rule says")
  func fallback() throws {
    host.datasets["neighbour-sets"] = "subject,member,member_name,why_nb,why_en\n"
    let compared = try ask(neighboursEntry())
    #expect(compared.peers == [Peer(code: "0002", why: "deler grense (24,1\u{A0}km)")])
    #expect(compared.kind == .statistical)
    #expect(compared.rule == "ingen navngitt sammenligning for Ås; kommuner som deler grense")
  }

  @Test("a border is a line, not a corner")
  func border() throws {
    let compared = try ask(neighboursEntry(), options: ["set": "border"], language: "en")
    #expect(compared.peers == [Peer(code: "0002", why: "shares a border (24.1\u{A0}km)")])
  }

  @Test("an island has those within ten kilometres across water, the limit counted in unrounded kilometres")
  func island() throws {
    let compared = try ask(neighboursEntry(), "0005", options: ["set": "border"])
    #expect(
      compared.peers == [
        Peer(code: "0004", why: "2,2\u{A0}km over vann"), Peer(code: "0003", why: "0,3\u{A0}km over vann"),
      ])
    #expect(
      try ask(neighboursEntry(), "0004", options: ["set": "border"]).refusal?.contains("har ingen naboer i 2023")
        == true)
    host.datasets["borders@2023"] = nil
    #expect(try ask(neighboursEntry(), options: ["set": "border"]).refusal == "ingen grensedata for Ås (0001)")
  }

  @Test("a region is its other members")
  func region() throws {
    let compared = try ask(neighboursEntry(), options: ["set": "region"], language: "en")
    #expect(compared.peers == [Peer(code: "0003", why: "also in the region")])
    #expect(compared.kind == .named)
    #expect(
      try ask(neighboursEntry(), "0002", options: ["set": "region"]).refusal
        == "ingen region i dataene holder Ås (0002)")
  }

  @Test("a set by hand keeps its order and drops the subject and repetitions")
  func byHand() throws {
    let compared = try ask(neighboursEntry(), options: ["peers": "0003, 0001,0002,0003,0099"])
    #expect(compared.peers.map(\.code) == ["0003", "0002"])
    #expect(compared.peers.first?.why == "valgt for hånd")
    #expect(compared.rule == "valgt for hånd; utelatt, finnes ikke i 2023: 0099")
    #expect(try ask(neighboursEntry(), options: ["peers": "0099"]).refusal != nil)
  }

  @Test("a fault of the data becomes an error with a sentence, no crash")
  func faults() throws {
    host.datasets["municipalities@2023"] = "code\n1\n"
    #expect(
      throws: InProcessHost.Fault(
        status: MAALESTOKK_ERROR,
        text: "municipalities@2023 has no column name, county, county_name, kostra_group; it has code")
    ) { try ask(nationalEntry()) }
    let (status, text) = host.compare(nationalEntry(), Array("no JSON".utf8))
    #expect(status == MAALESTOKK_ERROR && !text.isEmpty)
    #expect(nationalEntry().pointee.compare(nil, nil, 0, nil, nil) == Int32(MAALESTOKK_ERROR))
  }

  @Test("a shuffled table of municipalities changes nothing")
  func shuffled() throws {
    let before = try ask(nationalEntry()).peers
    let lines = try #require(Self.country["municipalities@2023"]).split(separator: "\n")
    host.datasets["municipalities@2023"] = ([lines[0]] + lines.dropFirst().reversed()).joined(separator: "\n")
    #expect(try ask(nationalEntry()).peers == before)
  }
}
