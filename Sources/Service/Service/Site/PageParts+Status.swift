import Application
import Comparing
import Assembly
import Documents
import Figures
import Findings
import Ingest
import Pages
import Problems
import Regions
import Schedule
import Statistics
import Values
import Wording

extension PageParts {
  private static let mostRuns = 10
  private var status: StatusPageWords { StatusPageWords(language) }

  /// Comparators, refreshes, and the age of the data; made anew each time, since a refresh may be under way.
  func statusPage() throws -> Reply {
    let context = inquiry.context(year: Division.from2024.rawValue)
    let comparators = ComparatorList(inquiry.workbench.comparators).document(context)
    return try page(
      words.status,
      [.title(words.status)] + SiteBlock.blocks(comparators, titled: false) + refreshBlocks()
        + [.heading(status.datasets), datasets(context.numbers)]
    ).passing(true)
  }

  /// Each dataset with how many figures it has and how old it is.
  private func datasets(_ numbers: NumberText) throws -> SiteBlock {
    let rows = try assembly.store.counts().map { count in
      let origin = try assembly.store.origin(of: count.dataset)
      return [
        SiteTable.Cell(origin?.title[language] ?? count.dataset),
        SiteTable.Cell(numbers.number(PublishedValue(mantissa: Int64(count.rows), decimals: 0))),
        SiteTable.Cell(origin?.published ?? ".."), SiteTable.Cell(origin?.retrieved ?? ".."),
      ]
    }
    let header = [(status.datasets, false), (status.figures, true), (status.published, true), (status.retrieved, true)]
    return .table(SiteTable(header, rows: rows, label: status.datasets))
  }

  /// Whether figures are being fetched, when they will be next, and how it went before.
  private func refreshBlocks() throws -> [SiteBlock] {
    let title = status.fetching
    let runs = try refresh.runs(most: Self.mostRuns)
    let blocks = [SiteBlock.heading(title)] + [underWay, planned].map { .paragraph($0) }
    guard !runs.isEmpty else { return blocks + [.paragraph(status.noneMade)] }
    let header = [
      (status.begun, false), (status.beginner, false), (status.outcome, false), (status.calls, true),
      (status.newAnswers, true), (status.failures, true), (status.firstFailure, false),
    ]
    return blocks + [.table(SiteTable(header, rows: runs.map(row), label: title))]
  }

  private var underWay: String {
    if let underWay = refresh.underWay {
      guard let progress = underWay.progress, progress.total > 0 else { return status.underWay }
      return status.underWay(progress.done, of: progress.total)
    }
    return refresh.holder.map { status.underWay(by: $0.command, process: $0.process) } ?? status.noneUnderWay
  }

  private var planned: String {
    guard let next = refresh.next else { return status.nonePlanned }
    let time = OsloTime.text(at: next.moment)
    return next.reason == .release ? status.nextRelease(at: time) : status.next(at: time)
  }

  private func row(_ run: RefreshRun) -> [SiteTable.Cell] {
    let result = run.result
    let isDead = result.outcome == .running && refresh.underWay == nil && refresh.holder == nil
    let started = RefreshService.moment(run.started).map { OsloTime.text(at: $0) } ?? run.started
    return [
      SiteTable.Cell(started), SiteTable.Cell(run.trigger.name(status)),
      SiteTable.Cell((isDead ? .interrupted : result.outcome).name(status)), SiteTable.Cell(String(result.asked)),
      SiteTable.Cell(String(result.changed)), SiteTable.Cell(String(result.failures)),
      SiteTable.Cell(result.problem?[language] ?? ""),
    ]
  }
}

extension RefreshRun.Trigger {
  fileprivate func name(_ words: StatusPageWords) -> String {
    switch self {
    case .command: "maalestokk fetch"
    case .schedule: words.plan
    case .admin: words.admin
    }
  }
}

extension RefreshRun.Outcome {
  fileprivate func name(_ words: StatusPageWords) -> String {
    switch self {
    case .running: words.running
    case .done: words.done
    case .stopped: words.stopped
    case .failed: words.failed
    case .interrupted: words.interrupted
    }
  }
}
