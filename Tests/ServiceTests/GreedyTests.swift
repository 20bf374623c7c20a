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

  private func wait(_ what: String, until isSo: () async throws -> Bool) async throws {
    let deadline = Date(timeIntervalSinceNow: 300)
    while Date() < deadline {
      if try await isSo() { return }
      try await Task.sleep(for: .milliseconds(20))
    }
    Issue.record("never: \(what)")
  }

  @Test(
    "while all threads for comparators are taken, and many wait, all that needs none and all that is kept is answered")
  func othersGoOn() async throws {
    let comparator = try SlowComparator()
    let service = try serve(comparator)
    let kept = "/api/v1/rank?indicator=net-debt&year=2023&comparator=neighbours"
    let answer = try await service.get(kept).text
    await withTaskGroup(of: String.self) { group in
      // Eight seconds each, eight at a time: a minute and a half.
      for _ in 0..<12 { for question in Self.questions("hold") { group.addTask { await service.ask(question) } } }
      do {
        try await wait("all threads for comparators are taken") {
          try await measured("maalestokk_comparisons_under_way", service) > 80
        }
        for target in [
          "/readyz", "/healthz", "/search?q=hamar", "/municipalities/3405", "/about/status",
          "/api/v1/targets?year=2023",
          "/api/v1/indicators?words=debt", "/openapi.json",
        ] {
          let quick = try await service.get(target)
          #expect(quick.status == 200, "\(target): \(quick.text.prefix(200))")
        }
        #expect(try await service.get(kept).text == answer)
        #expect(try await measured("maalestokk_comparisons_under_way", service) >= 8, "they are still asked")
      } catch { Issue.record(error) }
      _ = service.end(SIGKILL)
      await group.waitForAll()
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
        // A comparator's ten seconds may be over before a busy machine lets this test signal: then the answer is there.
        let isWhole = answer.hasPrefix("HTTP/1.1 200") && answer.contains("maalestokk/")
        #expect(isWhole || answer.hasPrefix("HTTP/1.1 503") && isClear, "\(answer.suffix(300).debugDescription)")
      }
    }
    #expect(service.end(0) == 0)
  }
}
