import CurlClient
import Foundation
import Testing

/// That the stand-in keeps to what is known of the publisher, since other tests build on it.
@Suite("The stand-in publisher", .serialized)
struct StandInTests {
  private static let shared = Result { try StandIn("--calls-per-minute", "0", "--years", "10") }

  private let standIn: StandIn
  private let base: String

  init() throws {
    standIn = try Self.shared.get()
    base = standIn.address + "/api/pxwebapi/v2/"
  }

  private func get(_ path: String) throws -> TransferResponse {
    try CurlClient(.forTests).send(TransferRequest(base + path))
  }

  private func json(_ response: TransferResponse) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(response.body)) as? [String: Any])
  }

  /// The sizes of the answer to a selection of table 12134, by the variables' order.
  private func sizes(
    _ regions: String, _ contents: String = "KOSAGD230000", _ years: String = "2025", _ more: String = ""
  )
    throws -> [Int]?
  {
    let response = try get(
      "tables/12134/data?valueCodes[KOKkommuneregion0000]=\(regions)&valueCodes[ContentsCode]=\(contents)&valueCodes[Tid]=\(years)\(more)"
    )
    return try json(response)["size"] as? [Int]
  }

  @Test("expressions choose codes, in any case of letters")
  func expressions() throws {
    #expect(try sizes("3405,EKG09,eakuo", "kosagd230000", "top(3)") == [3, 1, 3])
    #expect(try sizes("340?", "*", "[bottom(2,1)]") == [4, 9, 2])
    #expect(try sizes("3405", "KOSAGD230000", "2016,[range(2020,2022)]") == [1, 1, 4])
    #expect(try sizes("3405", "KOSAGD230000", "from(2024)") == [1, 1, 2])
    #expect(try sizes("3405", "KOSAGD230000", "to(2017)") == [1, 1, 2])
    let list = "&codelist[KOKkommuneregion0000]=agg_KOGkommuneregion000005402"
    #expect(try sizes("*", "KOSAGD230000", "2025", list) == [360, 1, 1])
    #expect(try sizes("EKG*", "KOSAGD230000", "2025", "&format=nonsense") == [17, 1, 1])
  }

  @Test("nothing chosen is a slice, not the table")
  func defaultSelection() throws { #expect(try json(get("tables/12134/data"))["size"] as? [Int] == [1, 1, 1]) }

  @Test(
    "refusals have the publisher's status and title",
    arguments: [
      ("tables/12134/data?valueCodes[Tid]=*", 400, "Missing selection for mandantory variable"),
      ("tables/12134/data?valueCodes[Kommune]=*", 400, "Non-existent variable"),
      ("tables/12134/data?valueCodes[KOKkommuneregion0000]=9998", 400, "Non-existent value"),
      (
        "tables/12134/data?valueCodes[KOKkommuneregion0000]=3405&valueCodes[ContentsCode]=*&valueCodes[Tid]=range(2020,2022)",
        400, "Illegal selection expression"
      ),
      ("tables/12134/data?codelist[KOKkommuneregion0000]=agg_none", 400, "Non-existent codelist"),
      ("tables/12134/data?outputFormat=pdf", 400, "Unsupported output format"),
      ("tables?pageNumber=99", 404, "Non-existent page"),
    ])
  func refusals(path: String, status: Int, title: String) throws {
    let response = try get(path)
    #expect(response.status == status && response.mediaType == "application/problem+json")
    #expect(try json(response)["title"] as? String == title)
  }

  @Test("an unknown table is 400 with 404 inside, the same code twice an empty 500, a long address a page")
  func oddities() throws {
    let unknown = try get("tables/99999/data")
    #expect(unknown.status == 400)
    #expect(try json(unknown)["status"] as? Int == 404)
    let twice = try get(
      "tables/12134/data?valueCodes[KOKkommuneregion0000]=3405,3405&valueCodes[ContentsCode]=*&valueCodes[Tid]=*")
    #expect(twice.status == 500 && twice.body.isEmpty)
    let long = try get("tables/12134/data?valueCodes[Tid]=" + String(repeating: "2025,", count: 500))
    #expect(long.status == 404 && long.mediaType == "text/html")
  }

  @Test("800 000 cells are the most: ten years of 818 regions with 97 ages go, with 98 they do not")
  func cells() throws {
    func status(ages: Int) throws -> Int {
      let regions = #"{"variableCode":"Region","valueCodes":["*"]}"#
      let rest = #"{"variableCode":"ContentsCode","valueCodes":["*"]},{"variableCode":"Tid","valueCodes":["*"]}"#
      let age = #"{"variableCode":"Alder","valueCodes":["top(\#(ages))"]}"#
      let body = #"{"selection":[\#(regions),\#(age),\#(rest)]}"#
      let request = TransferRequest(base + "tables/07459/data", method: .post, body: Array(body.utf8))
      return try CurlClient(.forTests).send(request).status
    }
    // 818 · 10 · 97 = 793,460; 818 · 10 · 98 = 801,640.
    #expect(try status(ages: 98) == 400)
    #expect(try status(ages: 97) == 200)
  }

  @Test("March and June differ in the newest year alone")
  func editions() throws {
    let june = try StandIn("--calls-per-minute", "0", "--years", "10", "--edition", "june")
    let path =
      "tables/12134/data?valueCodes[KOKkommuneregion0000]=*&valueCodes[ContentsCode]=KOSAGD230000&valueCodes[Tid]="
    func answer(_ base: String, _ years: String) throws -> [String: Any] {
      try json(CurlClient(.forTests).send(TransferRequest(base + path + years)))
    }
    let juneBase = june.address + "/api/pxwebapi/v2/"
    let before = try answer(base, "to(2024)")
    let after = try answer(juneBase, "to(2024)")
    #expect((before["value"] as? NSArray) == (after["value"] as? NSArray))
    #expect(before["updated"] as? String == "2026-03-16T07:00:00Z")
    #expect(after["updated"] as? String == "2026-06-15T06:00:00Z")
    let provisional = try #require(try answer(base, "2025")["value"] as? [NSObject])
    let revised = try #require(try answer(juneBase, "2025")["value"] as? [NSObject])
    let changed = zip(provisional, revised).filter { $0 != $1 }.count
    #expect((10...200).contains(changed), "\(changed) of \(revised.count)")
  }
}
