import CurlClient
import Figures
import Ingest
import Problems
import PxWebShapes
import StatisticsNorway
import Testing
import Values
import Wording

@Suite("The publisher")
struct PublisherTests {
  private let table = TestTable(
    number: "12134",
    variables: [
      .region(["0301", "3405", "EAK"], lists: [(id: "agg_9", label: "Uttrekk for Alle kommuner")]), .years(2023...2025),
      .contents(["A", "B"]),
    ])
  private let list = """
    {"id":"agg_9","label":"Uttrekk for Alle kommuner","language":"no","type":"Valueset",
     "values":[{"code":"0301","label":"Oslo","valueMap":["0301"]},{"code":"3405","label":"L","valueMap":["3405"]}]}
    """

  private func wish(_ codes: String...) -> FetchWish {
    FetchWish(
      codes.map { indicator($0, TableCode(table: "12134", code: $0, dimension: "ContentsCode")) }, areNamed: true)
  }

  private func transport(
    data: MemoryTransport.Reply? = nil, metadata: MemoryTransport.Reply? = nil
  ) throws -> MemoryTransport {
    let query = TableQuery(
      table: "12134",
      selections: [
        .init("KOKkommuneregion0000", ["0301", "3405"]), .init("Tid", ["2023", "2024", "2025"]),
        .init("ContentsCode", ["A"]),
      ])
    return MemoryTransport([
      ("/config", MemoryTransport.text(configurationBody)),
      ("/metadata", metadata ?? MemoryTransport.text(table.metadataBody, tag: "\"m1\"")),
      ("/codelists/agg_9", MemoryTransport.text(list)),
      ("/data?", data ?? MemoryTransport.text(table.answer(to: query))),
    ])
  }

  private func publisher(_ transport: MemoryTransport, _ ledger: MemoryLedger) -> Publisher {
    Publisher(address: .official, transport: transport, ledger: ledger) { "2026-03-16T08:00:00Z" }
  }

  /// The problems of a fetch, and how many answers were handed over.
  private func fetch(
    _ transport: MemoryTransport, _ wish: FetchWish, _ ledger: MemoryLedger = MemoryLedger()
  ) throws -> (problems: [FetchProblem], answers: Int) {
    var answers = 0
    let publisher = publisher(transport, ledger)
    let plan = try publisher.plan(wish)
    let problems = try publisher.fetch(plan, accept: { _, _, _ in }, take: { _, _ in answers += 1 })
    return (plan.problems + problems, answers)
  }

  @Test("asks for limits, metadata, code lists and figures; what is answered is archived and not asked again")
  func once() throws {
    let (first, ledger) = (try transport(), MemoryLedger())
    #expect(try fetch(first, wish("A"), ledger).answers == 1)
    #expect(first.asked.map { $0.split(separator: "/").suffix(1).joined() } == ["config", "metadata", "agg_9", "data"])
    #expect(ledger.archivedAnswers().count == 4)
    let second = try transport()
    #expect(try fetch(second, wish("A"), ledger).answers == 1)
    #expect(second.asked.map { $0.split(separator: "/").suffix(1).joined() } == ["metadata"])
    #expect(second.requests.first?.entityTag == "\"m1\"")
    #expect(ledger.archivedAnswers().count == 4)
  }

  @Test("a newer edition of the table is asked for anew, and only then")
  func edition() throws {
    let ledger = MemoryLedger()
    _ = try fetch(try transport(), wish("A"), ledger)
    var june = table
    june.updated = "2026-06-15T06:00:00Z"
    let second = try transport(metadata: MemoryTransport.text(june.metadataBody))
    _ = try fetch(second, wish("A"), ledger)
    #expect(second.requests.count { $0.url.contains("/data?") } == 1)
  }

  @Test("figures are posted, regions by the codes of the list")
  func post() throws {
    let transport = try transport()
    _ = try fetch(transport, wish("A"))
    let request = try #require(transport.requests.last)
    #expect(request.method == .post)
    #expect(request.url == "https://data.ssb.no/api/pxwebapi/v2/tables/12134/data?lang=no&outputFormat=json-stat2")
    #expect(String(decoding: request.body, as: UTF8.self).contains("[\"0301\",\"3405\"]"))
  }

  @Test(
    "what PxWebApi refuses is told with table, variable or value",
    arguments: [
      (400, "Non-existent table", "There is no table 12134."),
      (400, "Non-existent variable", "no such variable in table 12134"),
      (
        400, "Non-existent value",
        "KOKkommuneregion0000 = 0301, 3405; Tid = 2023, 2024, 2025; ContentsCode = A: no such value"
      ),
      (400, "Missing selection for mandantory variable", "table 12134 demands a choice"),
      (400, "Too many cells selected", "Table 12134: 6 cells are more than the publisher gives at once"),
      (403, "Too many cells selected", "Table 12134: 6 cells are more than the publisher gives at once"),
      (400, "Illegal selection expression", "an expression that table 12134 does not take"),
      (400, "Non-existent codelist", "an unknown code list of table 12134"),
      (400, "Unsupported output format", "answered 400: 'Unsupported output format'"),
    ])
  func refusals(status: Int, title: String, words: String) throws {
    let body = "{\"type\":\"Parameter error\",\"title\":\"\(title)\",\"status\":404}"
    let result = try fetch(
      try transport(data: { _ in TransferResponse(status: status, body: Array(body.utf8)) }), wish("A"))
    #expect(result.problems.map(ProblemWords(.en).text).joined().contains(words), "\(result.problems)")
    #expect(result.problems.allSatisfy { ProblemWords(.nb).text($0) != ProblemWords(.en).text($0) })
    #expect(result.answers == 0)
  }

  @Test("an empty 500 says that a code may stand twice; a page of HTML is no answer, and nothing of it is kept")
  func otherBodies() throws {
    let empty = try fetch(try transport(data: { _ in TransferResponse(status: 500) }), wish("A"))
    #expect(
      empty.problems.first.map(ProblemWords(.en).text)?.hasPrefix(
        "Table 12134: the publisher answered 500 without saying why") == true)
    let ledger = MemoryLedger()
    let html = try fetch(try transport(data: MemoryTransport.text("<html>moved</html>")), wish("A"), ledger)
    #expect(html.problems.first.map(ProblemWords(.en).text)?.contains("a page of HTML or XML") == true)
    #expect(!ledger.archivedAnswers().contains { $0.answer.bytes == Array("<html>moved</html>".utf8) })
    #expect(!ledger.calls.contains { $0.request.contains("/data?") })
  }

  @Test(
    "a limit, a closed or an unreachable publisher stops the fetch; the words name the place", arguments: [429, 503])
  func stops(status: Int) throws {
    let transport = try transport(data: { _ in TransferResponse(status: status) })
    let problem = try #require(throws: FetchProblem.self) { try fetch(transport, wish("A")) }
    #expect(problem.stopsFetch && !problem.isUnreachable)
    let words = ProblemWords(.en).text(problem)
    #expect(words.contains("12134/data") && words.contains("(\(status)"))
  }

  @Test("every way a transfer can fail has words in both languages, and says what to do")
  func transfers() throws {
    let kinds: [(TransferProblem.Kind, String)] = [
      (.connect, "cannot be reached"), (.stall(seconds: 60), "nothing came for 60 seconds"),
      (.total(seconds: 300), "more than 300 seconds"), (.tooLarge(limitBytes: 1 << 20), "larger than 1 MiB"),
      (.tooLargePacked(limitBytes: 1 << 20), "larger than 1 MiB"), (.truncated, "cut short"),
      (.malformed, "not valid HTTP"), (.tls, "--ca FILE"), (.authorityFile("/x.pem"), "/x.pem"),
      (.address(.notHTTPS), "not https"), (.redirect(.hostNotAllowed, to: "evil.example"), "redirects to evil.example"),
      (.tooManyRedirects(limit: 5), "more than 5 redirects"), (.proxy, "proxy"),
      (.rateBudget(file: "/state"), "/state"), (.cancelled, "Run the command again"), (.other(7), "libcurl error 7"),
    ]
    for (kind, words) in kinds {
      let transport = try transport(metadata: { _ in throw TransferProblem(kind, place: "data.ssb.no/x") })
      var problems: [FetchProblem] = []
      do { problems = try fetch(transport, wish("A")).problems } catch let problem as FetchProblem {
        problems = [problem]
      }
      let problem = try #require(problems.first)
      let english = ProblemWords(.en).text(problem)
      #expect(english.hasPrefix("data.ssb.no/x: ") && english.contains(words), "\(problem)")
      #expect(english != ProblemWords(.nb).text(problem))
    }
  }

  @Test("the day in a comparator's address is the publisher's; its own address leads to the source")
  func comparators() throws {
    let transport = MemoryTransport([("klass", MemoryTransport.text("{}"))])
    let publisher = Publisher(
      address: SourceAddress(root: "http://127.0.0.1:1/api/"), transport: transport, ledger: MemoryLedger()
    ) { "2026-03-16T08:00:00Z" }
    _ = try publisher.body(at: "https://data.ssb.no/api/klass/v1/x?date={today}")
    #expect(transport.requests.map(\.url) == ["http://127.0.0.1:1/api/klass/v1/x?date=2026-03-16"])
  }
}
