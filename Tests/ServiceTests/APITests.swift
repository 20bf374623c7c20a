import Foundation
import TestSupport
import Testing
import Values

@testable import Service

@Suite("API", .serialized) struct APITests {
  private let service: RunningService

  init() throws { service = try RunningService.shared.get() }

  /// Each question, as the command line and as the API take it.
  static let questions: [(command: [String], target: String)] = [
    (["rank", "net-operating-result", "--year", "2023"], "/api/v1/rank?indicator=net-operating-result&year=2023"),
    (
      ["rank", "disability-share", "--municipality", "Tromsø", "--comparator", "kostra-group", "--language", "en"],
      "/api/v1/rank?indicator=disability-share&municipality=Troms%C3%B8&comparator=kostra-group&language=en"
    ),
    (
      ["rank", "net-debt", "--peers", "Hamar,Gjøvik", "--comparator", "neighbours", "--year", "2023"],
      "/api/v1/rank?indicator=net-debt&peers=Hamar,Gj%C3%B8vik&comparator=neighbours&year=2023"
    ),
    (
      ["compare", "net-debt", "reserve-fund", "--year", "2023"],
      "/api/v1/compare?indicator=net-debt&indicator=reserve-fund&year=2023"
    ),
    (
      ["table", "net-debt", "reserve-fund", "--year", "2023", "--peers", "Hamar,Gjøvik"],
      "/api/v1/table?indicator=net-debt&indicator=reserve-fund&year=2023&peers=Hamar,Gj%C3%B8vik"
    ),
    (["table", "--topic", "skole", "--need", "--language", "en"], "/api/v1/table?topic=skole&need=true&language=en"),
    (["profile", "--topic", "helse"], "/api/v1/profile?topic=helse"),
    (["brief", "--topic", "skole"], "/api/v1/brief?topic=skole"),
    (["indicators", "--topic", "skole"], "/api/v1/indicators?topic=skole"),
    (["targets", "--year", "2023", "--as-of", "2024-05-01"], "/api/v1/targets?year=2023&as-of=2024-05-01"),
    (
      ["trend", "net-operating-result", "--from", "2020", "--to", "2023"],
      "/api/v1/trend?indicator=net-operating-result&from=2020&to=2023"
    ),
    (
      ["bridge", "net-operating-result", "--from", "2022", "--to", "2023"],
      "/api/v1/bridge?indicator=net-operating-result&from=2022&to=2023"
    ),
    (["explain", "net-debt", "--year", "2023"], "/api/v1/explain?indicator=net-debt&year=2023"),
    (["brief", "--year", "2023", "--language", "en"], "/api/v1/brief?year=2023&language=en"),
    (["brief", "--year", "2023", "--since", "2024-01-01"], "/api/v1/brief?year=2023&since=2024-01-01"),
    (
      ["trend", "free-income-per-inhabitant", "--real", "2024", "--comparator", "neighbours"],
      "/api/v1/trend?indicator=free-income-per-inhabitant&real=2024&comparator=neighbours"
    ),
    (
      ["rank", "net-operating-result", "--year", "2023", "--accept", "scope", "--set", "similar.k=5"],
      "/api/v1/rank?indicator=net-operating-result&year=2023&accept=scope&set=similar.k%3D5"
    ),
    (["indicators", "gjeld"], "/api/v1/indicators?words=gjeld"),
    (["regions", "--year", "2022"], "/api/v1/regions?year=2022"),
    (["comparators"], "/api/v1/comparators"),
  ]

  @Test("answers the same JSON bytes as the command line", arguments: questions)
  func sameBytes(command: [String], target: String) async throws {
    let answer = try await service.get(target)
    #expect(answer.status == 200)
    #expect(answer.header("content-type") == "application/json")
    #expect(answer.text == (try commandLine(command + ["--format", "json"])))
  }

  @Test("writes CSV when Accept or the parameter format asks for it")
  func csv() async throws {
    let target = "/api/v1/rank?indicator=net-debt&year=2023"
    let expected = try commandLine(["rank", "net-debt", "--year", "2023", "--format", "csv"])
    let accepted = try await service.get(target, headers: ["accept": "text/csv;q=0.9, application/json;q=0.1"])
    #expect(accepted.header("content-type") == "text/csv; charset=utf-8")
    #expect(accepted.text == expected)
    #expect(try await service.get(target + "&format=csv").text == expected)
    let refused = try await service.get(target, headers: ["accept": "image/png"])
    #expect(refused.status == 406)
  }

  @Test(
    "writes what the command line writes, in every form",
    arguments: ["csv", "csv-excel", "markdown", "html", "xlsx"])
  func forms(format: String) async throws {
    let answer = try await service.get("/api/v1/brief?year=2023&format=\(format)")
    let file = TestFolder.url.appendingPathComponent("form-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    _ = try commandLine(["brief", "--year", "2023", "--format", format, "--output", file])
    #expect(answer.body == FileManager.default.contents(atPath: file))
    let name = ["csv-excel": "csv", "markdown": "md"][format] ?? format
    #expect(answer.header("content-disposition") == "attachment; filename=\"brief-3405-2023.\(name)\"")
  }

  @Test(
    "speaks the language of the parameter, else the one the reader prefers",
    arguments: [
      ("", "", "nb"), ("", "en", "en"), ("", "nb-NO,nb;q=0.9,en;q=0.8", "nb"), ("", "en-GB, no;q=0.5", "en"),
      ("", "de, fr", "nb"), ("&language=en", "nb", "en"), ("&language=nb", "en", "nb"), ("", "en;q=0, nb", "nb"),
    ])
  func language(parameter: String, header: String, expected: String) async throws {
    let answer = try await service.get(
      "/api/v1/rank?indicator=netdebt\(parameter)", headers: ["accept-language": header])
    let text = try #require(try answer.json()["detail"] as? String)
    let begin = expected == "en" ? "Indicator 'netdebt' is not known." : "Nøkkeltallet 'netdebt' er ikke kjent."
    #expect(text.hasPrefix(begin))
  }

  @Test("names every problem of a question at once, with suggestions")
  func problems() async throws {
    let answer = try await service.get("/api/v1/rank?indicator=netdebt&municipality=Lilehammer&language=en")
    #expect(answer.status == 404)
    #expect(answer.header("content-type") == "application/problem+json")
    let problems = try #require(try answer.json()["problems"] as? [[String: Any]])
    #expect(problems.map { $0["parameter"] as? String } == ["indicator", "municipality"])
    #expect(problems.map { ($0["suggestions"] as? [String])?.first } == ["net-debt", "Lillehammer"])
  }

  @Test("refuses parameters it does not know, cannot read, or got twice")
  func strictness() async throws {
    let target = "/api/v1/rank?indicator=net-debt&indicator=reserve-fund&jear=2023&year=MMXXIII&as-of=2024-13-01"
    let answer = try await service.get(target + "&language=en")
    #expect(answer.status == 400)
    let problems = try #require(try answer.json()["problems"] as? [[String: Any]])
    #expect(
      problems.map { $0["text"] as? String } == [
        "Parameter 'jear' is not known here. There are: indicator, municipality, year, as-of, language, comparator, "
          + "neighbours, peers, set, accept, method, format.",
        "year is 'MMXXIII'; write a whole number from 1900 to 2100.",
        "as-of is '2024-13-01'; write a date such as 2024-05-01.",
        "indicator is given 2 times.",
      ])
  }

  @Test("a problem document is in the reader's language, its title too")
  func problemDocument() async throws {
    let target = "/api/v1/rank?year=MMXXIII&language=nn"
    let problem = try await service.get(target).json()
    #expect(problem["title"] as? String == "Ugyldig førespurnad" && problem["status"] as? Int == 400)
    let detail = try #require(problem["detail"] as? String)
    #expect(
      detail.hasPrefix("year er 'MMXXIII'; skriv eit heilt tal frå 1900 til 2100. Parameteren indicator manglar."))
    let titles = [("nb-NO", "Finnes ikke"), ("no", "Finnes ikke"), ("nn", "Finst ikkje"), ("en", "Not Found")]
    for (language, title) in titles {
      let answer = try await service.get("/nowhere", headers: ["accept-language": language])
      #expect(try answer.json()["title"] as? String == title)
    }
  }

  @Test(
    "prefers nynorsk where it is wanted more than bokmål, and no less than English",
    arguments: [
      ("nn", Language.nn), ("nn-NO,nn;q=0.9,nb;q=0.8,no;q=0.7,en;q=0.5", .nn), ("nb, nn;q=0.5", .nb), ("nb, nn", .nb),
      ("no", .nb), ("en, nn;q=0.9", .en), ("nn, en", .nn), ("nn;q=0", .nb), ("de", .nb), ("", .nb), ("en, nb", .nb),
    ])
  func accepted(header: String, language: Language) { #expect(Language(accepted: header) == language) }

  @Test("an answer has an entity tag, and who has it already gets 304 without a body")
  func entityTag() async throws {
    let target = "/api/v1/targets?year=2023"
    let first = try await service.get(target)
    let tag = try #require(first.header("etag"))
    let again = try await service.get(target, headers: ["if-none-match": "\"other\", W/\(tag)"])
    #expect(again.status == 304)
    #expect(again.body.isEmpty)
    let other = try await service.get(target + "&language=en")
    #expect(other.header("etag") != tag)
  }

  @Test("long lists come in parts that lead to the next")
  func pages() async throws {
    let all = try #require(try await service.get("/api/v1/regions").json()["regions"] as? [[String: Any]])
    var codes: [String] = []
    var target: String? = "/api/v1/regions?limit=100"
    while let next = target {
      let answer = try await service.get(next)
      #expect(answer.header("total-count") == String(all.count))
      let part = try #require(try answer.json()["regions"] as? [[String: Any]])
      codes += part.compactMap { $0["code"] as? String }
      target = answer.header("link").map { String($0.dropFirst().prefix { $0 != ">" }) }
    }
    #expect(codes == all.compactMap { $0["code"] as? String })
  }

  @Test("HEAD has the headers of GET and no body; other methods are told which there are")
  func methods() async throws {
    let target = "/api/v1/targets?year=2023"
    let whole = try await service.get(target)
    let head = try await service.get(target, method: "HEAD")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(head.header("etag") == whole.header("etag"))
    let post = try await service.get(target, method: "DELETE")
    #expect(post.status == 405)
    #expect(post.header("allow") == "GET, HEAD")
  }

  @Test("no answer allows other sites to read it", arguments: ["/api/v1/comparators", "/nowhere", "/healthz"])
  func securityHeaders(target: String) async throws {
    let answer = try await service.get(target, headers: ["origin": "https://other.example"])
    #expect(answer.header("access-control-allow-origin") == nil)
    #expect(answer.header("x-content-type-options") == "nosniff")
    #expect(answer.header("referrer-policy") == "no-referrer")
    let policy = try #require(answer.header("content-security-policy"))
    #expect(policy.hasPrefix("default-src 'none'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe"))
    #expect(answer.header("x-request-id")?.isEmpty == false)
  }

  @Test("tells that it lives, that it is ready, and what it has done")
  func operations() async throws {
    #expect(try await service.get("/healthz").status == 200)
    let ready = try await service.get("/readyz")
    #expect(ready.status == 200)
    #expect((try ready.json()["comparators"] as? [String])?.contains("neighbours") == true)
    _ = try await service.get("/api/v1/comparators")
    let metrics = try await service.get("/metrics").text
    #expect(metrics.contains("maalestokk_http_requests_total{route=\"/api/v1/comparators\",status=\"200\"} "))
  }

  private func commandLine(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = Project.programs.appendingPathComponent("maalestokk")
    process.arguments = arguments + ["--database", service.database, "--quiet"]
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: output, as: UTF8.self)
  }
}
