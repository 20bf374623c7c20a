import Application
import Assembly
import Documents
import Figures
import Findings
import Ingest
import Pages
import Regions
import SQLiteStore
import Schedule
import Statistics
import Values
import Wording

extension PageParts {
  private static let mostRuns = 10

  /// Comparators, refreshes, and the age of the data; made anew each time, since a refresh may be under way.
  func status() throws -> Reply {
    let context = inquiry.context(year: Division.from2024.rawValue)
    let list = ComparatorList(inquiry.workbench.comparators)
    let rows = try assembly.store.counts().map { count in
      let origin = try assembly.store.origin(of: count.dataset)
      return [
        SiteTable.Cell(origin?.title[language] ?? count.dataset),
        SiteTable.Cell(context.numbers.number(PublishedValue(mantissa: Int64(count.rows), decimals: 0))),
        SiteTable.Cell(origin?.published ?? ".."), SiteTable.Cell(origin?.retrieved ?? ".."),
      ]
    }
    let title = pick("Datasett", "Datasets")
    let header = [
      (title, false), (pick("Tall", "Figures"), true), (pick("Publisert", "Published"), true),
      (pick("Hentet", "Retrieved"), true),
    ]
    return try page(
      "Status",
      [.title("Status")] + SiteBlock.blocks(list.document(context), titled: false) + refreshBlocks()
        + [.heading(title), .table(SiteTable(header, rows: rows, label: title))]
    ).passing(true)
  }

  /// Whether figures are being fetched, when they will be next, and how it went before.
  private func refreshBlocks() throws -> [SiteBlock] {
    let title = pick("Henting av tall", "Fetching of figures")
    let runs = try refresh.runs(most: Self.mostRuns)
    let blocks = [SiteBlock.heading(title)] + [underWay, planned].map { .paragraph($0) }
    guard !runs.isEmpty else { return blocks + [.paragraph(pick("Ingen henting er gjort.", "None has been made."))] }
    let header = [
      (pick("Begynt (Oslo)", "Begun (Oslo)"), false), (pick("Av", "By"), false), (pick("Utfall", "Outcome"), false),
      (pick("Kall", "Calls"), true), (pick("Nye svar", "New answers"), true), (pick("Feil", "Failures"), true),
      (pick("Første feil", "First failure"), false),
    ]
    return blocks + [.table(SiteTable(header, rows: runs.map(row), label: title))]
  }

  private var underWay: String {
    if let underWay = refresh.underWay {
      guard let progress = underWay.progress, progress.total > 0 else {
        return pick("Tall hentes nå.", "Figures are being fetched.")
      }
      return pick(
        "Tall hentes nå: \(progress.done) av \(progress.total) kall.",
        "Figures are being fetched: \(progress.done) of \(progress.total) calls.")
    }
    return refresh.holder.map { holder in
      pick(
        "Tall hentes nå av maalestokk \(holder.command), prosess \(holder.process).",
        "Figures are being fetched by maalestokk \(holder.command), process \(holder.process).")
    } ?? pick("Tall hentes ikke akkurat nå.", "Figures are not being fetched right now.")
  }

  private var planned: String {
    guard let next = refresh.next else {
      return pick("Ingen henting er planlagt.", "No fetch is planned.")
    }
    let time = OsloTime.text(at: next.moment)
    let isRelease = next.reason == .release
    return pick("Neste henting: \(time), Oslo-tid", "Next fetch: \(time), Oslo time")
      + (isRelease ? pick(", når tallene publiseres.", ", when figures are published.") : ".")
  }

  private func row(_ run: RefreshRun) -> [SiteTable.Cell] {
    let result = run.result
    let isDead = result.outcome == .running && refresh.underWay == nil && refresh.holder == nil
    let started = RefreshService.moment(run.started).map { OsloTime.text(at: $0) } ?? run.started
    return [
      SiteTable.Cell(started), SiteTable.Cell(run.trigger.name[language]),
      SiteTable.Cell((isDead ? .interrupted : result.outcome).name[language]), SiteTable.Cell(String(result.asked)),
      SiteTable.Cell(String(result.changed)), SiteTable.Cell(String(result.failures)),
      SiteTable.Cell(result.problem?[language] ?? ""),
    ]
  }
}

extension RefreshRun.Trigger {
  fileprivate var name: Multilingual {
    switch self {
    case .command: Multilingual(nb: "maalestokk fetch", en: "maalestokk fetch")
    case .schedule: Multilingual(nb: "planen", en: "the plan")
    case .admin: Multilingual(nb: "administrator", en: "the admin")
    }
  }
}

extension RefreshRun.Outcome {
  fileprivate var name: Multilingual {
    switch self {
    case .running: Multilingual(nb: "pågår", en: "under way")
    case .done: Multilingual(nb: "ferdig", en: "done")
    case .stopped: Multilingual(nb: "stanset, fortsetter neste gang", en: "stopped, goes on next time")
    case .failed: Multilingual(nb: "feilet", en: "failed")
    case .interrupted: Multilingual(nb: "avbrutt, fortsetter neste gang", en: "interrupted, goes on next time")
    }
  }
}
