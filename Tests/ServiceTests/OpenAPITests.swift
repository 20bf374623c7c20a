import Foundation
import Reports
import Testing

@testable import Service

@Suite("OpenAPI") struct OpenAPITests {
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

  @Test("a route answers with the schema and the media types it describes", arguments: APIRoute.all.map(\.name))
  func answers(name: String) async throws {
    let service = try RunningService.shared.get()
    let route = try #require(APIRoute.all.first { $0.name == name })
    let needed = route.parameters.contains { $0.isRequired } ? "?indicator=net-debt" : ""
    let responses = try #require(try operation(route.path)["responses"] as? [String: Any])
    let content = try #require((responses["200"] as? [String: Any])?["content"] as? [String: Any])
    for type in content.keys {
      let answer = try await service.get(route.path + needed, headers: ["accept": type])
      #expect(answer.status == 200)
      #expect(answer.header("content-type")?.hasPrefix(type) == true)
      if type == "application/json" { #expect(try answer.json()["schema"] as? String == route.schema) }
    }
  }

  private func operation(_ path: String) throws -> [String: Any] {
    let paths = try #require(document["paths"] as? [String: Any])
    return try #require((paths[path] as? [String: Any])?["get"] as? [String: Any])
  }
}
