import Foundation
import TestSupport
import Testing

@Suite("Lifecycle") struct LifecycleTests {
  @Test("SIGTERM: every request that has begun is answered, and the program ends with 0")
  func gracefulEnd() async throws {
    let service = try RunningService()
    _ = try await service.get("/api/v1/comparators")
    let port = service.port
    let answers = await withTaskGroup(of: String.self) { group in
      for number in 0..<12 {
        group.addTask {
          await onThread {
            guard let connection = try? RawConnection(port: port) else { return "refused" }
            // Each another question, so that each is answered from the figures.
            connection.send(
              "GET /api/v1/rank?indicator=net-operating-result&year=2023&as-of=2024-06-\(10 + number) HTTP/1.1\r\n"
                + "Host: x\r\nConnection: close\r\n\r\n")
            return connection.readToEnd()
          }
        }
      }
      while await begun(service) < 12 { try? await Task.sleep(for: .milliseconds(20)) }
      service.signal(SIGTERM)
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(answers.count == 12)
    for answer in answers {
      let isWhole = answer.hasPrefix("HTTP/1.1 200") && answer.hasSuffix("}\n")
      #expect(isWhole, "\(answer.prefix(80))")
    }
    #expect(service.end(0) == 0)
  }

  /// How many questions the service has answered or works on.
  private func begun(_ service: RunningService) async -> Int {
    let lines = (try? await service.get("/metrics").text.split(separator: "\n")) ?? []
    let counted = lines.filter {
      $0.hasPrefix("maalestokk_answers_under_way ")
        || $0.hasPrefix("maalestokk_http_requests_total{route=\"/api/v1/rank\"")
    }
    return counted.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }.reduce(0, +)
  }

  @Test("after SIGKILL the next start is clean")
  func killed() async throws {
    let first = try RunningService()
    let expected = try await first.get("/api/v1/targets?year=2023").text
    let copy = TestFolder.url.appendingPathComponent("killed-\(UUID().uuidString).sqlite").path
    defer { try? FileManager.default.removeItem(atPath: copy) }
    #expect(first.end(SIGKILL) == SIGKILL)
    try FileManager.default.copyItem(atPath: first.database, toPath: copy)
    let second = try RunningService(database: copy)
    #expect(try await second.get("/api/v1/targets?year=2023").text == expected)
  }

  @Test("a port that is taken is told of")
  func portTaken() throws {
    let first = try RunningService.shared.get()
    let error = #expect(throws: CocoaError.self) { try RunningService(["--port", String(first.port)]) }
    let log = error?.userInfo["log"] as? String ?? ""
    #expect(log.contains("kan ikke lytte på 127.0.0.1:\(first.port) ("), "\(log)")
  }
}
