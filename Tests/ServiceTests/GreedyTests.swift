import Foundation
import Testing

/// A comparator that uses all it gets is a line of its own answers, and nothing of anybody else's.
@Suite("A greedy comparator in the service", .serialized)
struct GreedyTests {
  /// As many questions as there are threads for comparators, each another one.
  private static func questions(_ what: String) -> [String] {
    (0..<8).map { number in
      "/api/v1/rank?indicator=net-debt&year=2023&comparator=greedy&set=greedy.do=\(what)&as-of=2026-01-0\(number + 1)"
    }
  }

  private func serve(_ comparator: SlowComparator) throws -> RunningService {
    try RunningService(["--plugins", comparator.plugins.path, "--allow-unsigned"])
  }

  /// A number of the metrics.
  private func measured(_ name: String, _ service: RunningService) async throws -> Int {
    let lines = try await service.get("/metrics").text.split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("\(name) ") })
    return try #require(line.split(separator: " ").last.flatMap { Int($0) })
  }

  /// What is answered to each of some questions, all of them with 200, asked at once.
  private func answers(_ service: RunningService, _ targets: [String]) async throws -> [(String, String)] {
    try await withThrowingTaskGroup(of: (String, String).self) { group in
      for target in targets {
        group.addTask {
          let answer = try await service.get(target)
          #expect(answer.status == 200, "\(target): \(answer.text.prefix(200))")
          return (target, answer.text)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }

  private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
    let deadline = Date(timeIntervalSinceNow: 300)
    while Date() < deadline {
      if try await isSo() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("never: \(what)")
  }

  @Test("while eight questions wait for it, all that needs no comparator and all that is kept is answered")
  func othersGoOn() async throws {
    let comparator = try SlowComparator()
    let service = try serve(comparator)
    let kept = "/api/v1/rank?indicator=net-debt&year=2023&comparator=neighbours"
    let answer = try await service.get(kept).text
    try await withThrowingTaskGroup(of: String.self) { group in
      for question in Self.questions("sleep") { group.addTask { await service.ask(question) } }
      try await wait("all threads for comparators are taken") {
        try await measured("maalestokk_comparisons_under_way", service) == 8
      }
      let first = ["/readyz", "/healthz", "/search?q=hamar", "/municipalities/3405", kept]
      let answers = try await [String: String](uniqueKeysWithValues: answers(service, first))
      #expect(try await measured("maalestokk_comparisons_under_way", service) > 0, "they still sleep")
      #expect(answers[kept] == answer)
      for target in ["/about/status", "/api/v1/targets?year=2023", "/api/v1/indicators?words=debt", "/openapi.json"] {
        let quick = try await service.get(target)
        #expect(quick.status == 200, "\(target): \(quick.text.prefix(200))")
      }
      for try await slow in group {
        #expect(slow.hasPrefix("HTTP/1.1 200") && slow.contains("den svarte ikke innen 10"), "\(slow.prefix(1500))")
      }
    }
  }

  @Test(
    "the largest queries again and again: each question ends with its reason, and the memory stays bounded",
    arguments: [
      ("ask", "den ba verten om mer enn 32"), ("rank", "den spurte verten mer enn 10000 ganger"),
    ])
  func largest(what: String, reason: String) async throws {
    let comparator = try SlowComparator()
    let service = try serve(comparator)
    try await withThrowingTaskGroup(of: String.self) { group in
      for question in Self.questions(what) { group.addTask { await service.ask(question) } }
      for try await answer in group {
        let hasReason = [reason, "den svarte ikke innen 10", "ganger på rad"].contains { answer.contains($0) }
        #expect(answer.hasPrefix("HTTP/1.1 200") && hasReason, "\(answer.prefix(1500))")
      }
    }
    let status = try String(contentsOfFile: "/proc/\(service.process.processIdentifier)/status", encoding: .utf8)
    let peak = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
    let kibibytes = try #require(peak.split(separator: " ").compactMap { Int($0) }.first)
    #expect(kibibytes < 1 << 20, "\(peak)")
    #expect(try await service.get("/readyz").status == 200)
  }

  @Test("SIGTERM while eight questions wait for it: each has an answer, and the program ends with 0")
  func ends() async throws {
    let comparator = try SlowComparator()
    let service = try serve(comparator)
    _ = try await service.get("/readyz")
    try await withThrowingTaskGroup(of: String.self) { group in
      // Sixteen: half of them have not begun.
      for question in Self.questions("sleep") + Self.questions("sleep").map({ $0 + "&language=en" }) {
        group.addTask { await service.ask(question) }
      }
      try await wait("all wait") { try await measured("maalestokk_comparisons_under_way", service) == 16 }
      service.signal(SIGTERM)
      for try await answer in group {
        let isClear = answer.contains("Tjenesten avsluttes") || answer.contains("The service is ending")
        #expect(answer.hasPrefix("HTTP/1.1 503") && isClear, "\(answer.prefix(1500))")
      }
    }
    #expect(service.end(0) == 0)
  }
}
