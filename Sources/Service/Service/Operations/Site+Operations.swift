import Assembly
import Documents
import PluginHost
import Values

extension Site {
  /// What those who run the service ask: does it live, is it ready, what has it done, what does it answer.
  static let operations: [SiteRoute] = [
    SiteRoute("/healthz") { _, asking, _ in
      _ = try QueryValues(asking.query, [])
      return Reply(json: .object([("status", .string("alive"))]))
    },
    SiteRoute("/readyz") { site, asking, _ in
      _ = try QueryValues(asking.query, [])
      return await site.readiness()
    },
    SiteRoute("/metrics") { site, asking, _ in
      _ = try QueryValues(asking.query, [])
      return Reply(
        type: "text/plain; version=0.0.4; charset=utf-8",
        site.measurements.text(gauges: site.gauges, counters: site.counters))
    },
    SiteRoute("/openapi.json") { _, asking, _ in
      _ = try QueryValues(asking.query, [])
      return Reply(json: OpenAPI.document).tagged(ifNoneMatch: asking.ifNoneMatch)
    },
  ]

  /// Whether the store can be read and every comparator could be loaded; 503 with the reasons otherwise.
  private func readiness() async -> Reply {
    var store = try? await work.looks.run { [self] in try desk.isCurrent() }
    if store != true {
      store = try? await work.reads.run { [self] in
        _ = try desk.inquiry(language: .nb, asOf: nil)
        return true
      }
    }
    let plugins = desk.assembly.plugins
    let unloadable = plugins.filter { $0.reasonNotToLoad(allowUnsigned: desk.allowsUnsigned) != nil }.map(\.id)
    let isReady = store == true && !plugins.isEmpty && unloadable.isEmpty
    return Reply(
      isReady ? 200 : 503,
      json: .object([
        ("status", .string(isReady ? "ready" : "not ready")), ("store", .string(store == true ? "open" : "unreadable")),
        ("comparators", .array(plugins.map { .string($0.id) })),
        ("notLoadable", .array(unloadable.map { .string($0) })),
      ]))
  }

  private var counters: [(name: String, help: String, value: Int)] {
    [("maalestokk_log_lines_dropped_total", "Log lines that could not be written.", LogLines.standard.lost)]
  }

  private var gauges: [(name: String, help: String, value: Int)] {
    let progress = refresh.underWay?.progress
    return [
      (
        "maalestokk_refresh_under_way", "Whether figures are being fetched by this process.",
        refresh.underWay == nil ? 0 : 1
      ),
      ("maalestokk_refresh_calls_done", "Calls made of the refresh under way.", progress?.done ?? 0),
      ("maalestokk_refresh_calls_planned", "Calls of the refresh under way.", progress?.total ?? 0),
      ("maalestokk_answers_under_way", "Answers in the making or waiting for a thread.", work.underWay),
      (
        "maalestokk_comparisons_under_way", "Those of them that ask comparators.", work.comparisons.underWay
      ),
      ("maalestokk_comparators", "Comparators found.", desk.assembly.plugins.count),
      ("process_resident_memory_bytes", "Memory of the process.", Measurements.residentBytes),
    ]
  }
}
