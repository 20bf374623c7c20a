import Documents
import Forms
import Foundation
import Testing

@testable import Service

@Suite("OpenAPI", .serialized) struct OpenAPITests {
  private let document: [String: Any]

  init() throws {
    let data = Data(OpenAPI.document.text.utf8)
    document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("describes every address that answers JSON, and no other")
  func paths() throws {
    let described = try #require(document["paths"] as? [String: Any])
    let pages = Set(Site.pages.map(\.pattern))
    #expect(Set(described.keys) == Set(Site.routes.map(\.pattern)).subtracting(pages))
  }

  @Test("describes the parameters each route takes", arguments: APIRoute.all.map(\.name))
  func parameters(name: String) throws {
    let route = try #require(APIRoute.all.first { $0.name == name })
    let described = try operation(route.path)["parameters"] as? [[String: Any]] ?? []
    #expect(described.compactMap { $0["name"] as? String } == route.allParameters.map(\.name))
    #expect(described.map { $0["required"] as? Bool } == route.allParameters.map(\.isRequired))
  }

  /// Questions whose answers have as many kinds of members as there are: missing figures, refusals, changes, long series.
  static let questions: [(route: String, query: String)] = [
    ("rank", "?indicator=net-debt"), ("rank", "?indicator=net-operating-result&municipality=Oslo&year=2023"),
    ("rank", "?indicator=kindergarten-coverage-1-2&municipality=Ålesund"), ("rank", "?indicator=disability-share"),
    ("compare", ""), ("compare", "?indicator=net-debt&municipality=Oslo&year=2023"), ("targets", "?year=2023"),
    ("targets", "?municipality=Hamar"), ("trend", "?indicator=net-operating-result"),
    ("trend", "?indicator=free-income-per-inhabitant&real=2024"), ("explain", "?indicator=net-operating-result"),
    ("explain", "?indicator=disability-share&municipality=Hamar"), ("brief", "?year=2023&since=2024-01-01"),
    ("brief", "?municipality=Hamar&language=en"), ("indicators", ""), ("regions", "?year=2019"), ("comparators", ""),
  ]

  @Test("a route answers as its schema says", arguments: questions)
  func answersAsDescribed(route: String, query: String) async throws {
    let service = try RunningService.shared.get()
    let content = try content(of: "/api/v1/\(route)")
    let schema = try #require((content["application/json"] as? [String: Any])?["schema"])
    let named = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: Any])
    let target = query.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? query
    let answer = try await service.get("/api/v1/\(route)\(target)")
    #expect(answer.status == 200, "\(answer.text.prefix(300))")
    let faults = SchemaCheck(named: named).faults(try answer.json(), schema)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test("a refusal is as its schema says")
  func refusalAsDescribed() async throws {
    let named = try #require((document["components"] as? [String: Any])?["schemas"] as? [String: Any])
    let answer = try await RunningService.shared.get().get("/api/v1/rank?indicator=netdebt&jear=2023")
    let faults = SchemaCheck(named: named).faults(try answer.json(), named["Problem"] ?? 0)
    #expect(faults.isEmpty, "\(faults)")
  }

  @Test("the check of schemas finds what is otherwise")
  func schemaCheck() {
    let schema: [String: Any] = [
      "type": "object", "required": ["a"],
      "properties": ["a": ["anyOf": [["type": "integer"], ["type": "null"]]], "b": ["items": ["enum": ["x"]]]],
    ]
    let check = SchemaCheck(named: [:])
    #expect(check.faults(["a": 1, "b": ["x"], "more": true], schema) == [])
    #expect(check.faults(["a": NSNull()], schema) == [])
    #expect(check.faults(["a": 1.5], schema) == ["$.a: no integer"])
    #expect(
      check.faults(["b": ["y"]], schema).sorted() == ["$.b[0]: y is none of [\"x\"]", "$: a is missing"].sorted())
    #expect(check.faults("", ["minimum": 1]) == ["$: unknown keyword minimum"])
  }

  @Test("a route answers with the media types it describes", arguments: APIRoute.all.map(\.name))
  func mediaTypes(name: String) async throws {
    let service = try RunningService.shared.get()
    let route = try #require(APIRoute.all.first { $0.name == name })
    let needed = route.parameters.contains { $0.isRequired } ? "?indicator=net-debt" : ""
    // PDF needs a program that may not be there.
    for type in try content(of: route.path).keys where type != AnswerForm.pdf.bareType {
      let answer = try await service.get(route.path + needed, headers: ["accept": type])
      #expect(answer.status == 200)
      #expect(answer.header("content-type")?.hasPrefix(type) == true)
      #expect(!answer.body.isEmpty)
    }
  }

  private func content(of path: String) throws -> [String: Any] {
    let responses = try #require(try operation(path)["responses"] as? [String: Any])
    return try #require((responses["200"] as? [String: Any])?["content"] as? [String: Any])
  }

  private func operation(_ path: String) throws -> [String: Any] {
    let paths = try #require(document["paths"] as? [String: Any])
    return try #require((paths[path] as? [String: Any])?["get"] as? [String: Any])
  }
}
