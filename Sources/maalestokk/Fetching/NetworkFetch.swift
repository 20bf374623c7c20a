import Application
import ArgumentParser
import Assembly
import CurlClient
import Figures
import Foundation
import Imports
import Ingest
import PluginHost
import Problems
import Regions
import StatisticsNorway
import Values
import Problems
import Wording

/// A fetch from the publisher: plans the calls, makes those that are due, takes in what comes, and tells what changed.
struct NetworkFetch {
  let common: CommonOptions
  let source: FetchSource
  let transport: MeteredTransport
  let bar: ProgressBar
  private(set) var session: Session
  /// Hosts besides the publisher's that comparators may fetch from.
  private let comparatorHosts: Set<String>
  private let rules: IngestRules
  private let stop: Cancellation?
  private var problems: [FetchProblem] = []
  private var totals = FetchTotals()
  /// What the answers of KLASS and those to comparators brought, in words.
  private var regionLines: [String] = []
  /// How many answers besides the tables' were new.
  private var otherAnswers = 0
  /// The places that changed, in words.
  private var changes: [String] = []

  /// Told how far the fetch has come.
  private let onProgress: (FetchProgress) -> Void

  /// A fetch that ends between two requests when `stop` is cancelled.
  init(
    _ source: FetchSource, _ session: Session, _ common: CommonOptions, rules: IngestRules = IngestRules(),
    comparatorHosts: Set<String> = [], stop: Cancellation? = nil,
    onProgress: @escaping (FetchProgress) -> Void = { _ in }
  ) {
    let bar = ProgressBar(common)
    var configuration = source.configuration(stateFolder: Self.stateFolder(session))
    configuration.onWait = { bar.show($0) }
    configuration.stop = stop
    self.rules = rules
    self.comparatorHosts = comparatorHosts
    self.stop = stop
    self.common = common
    self.onProgress = onProgress
    self.source = source
    self.session = session
    self.bar = bar
    transport = MeteredTransport(CurlClient(configuration))
  }

  private static func stateFolder(_ session: Session) -> String {
    Installation.stateFolder ?? (session.store.path as NSString).deletingLastPathComponent
  }

  private var publisher: Publisher {
    Publisher(address: source.address, transport: transport, ledger: session.store) {
      ISO8601DateFormatter().string(from: Clock.now.date)
    }
  }

  /// The calls of a fetch, planned with what metadata is stored or can be asked for.
  func plan(_ wish: FetchWish) throws -> FetchPlan {
    defer { bar.end() }
    let step = FetchWords(common.language).planning
    return try publisher.plan(wish) { bar.show($0, step, rate: .statisticsNorway) }
  }

  /// Fetches all that is wished for, and regions and comparators' own data besides when everything is.
  ///
  /// Throws when what came cannot be kept or used; that the publisher cannot be reached stands in the report.
  mutating func run(_ wish: FetchWish, following municipality: String, isEverything: Bool) throws -> FetchReport {
    do {
      if isEverything {
        try takeRegions(following: municipality)
        try refreshComparators(following: municipality)
        session.host.shutdown()
        session = try Session(common)
      }
      let plan = try plan(wish)
      problems += plan.problems
      let subject = try session.inquiry.municipality(municipality)
      let asked = newestQuestions(of: plan, wish)
      let before = try session.conclusions(about: subject, asked)
      try take(plan)
      let after = try session.conclusions(about: subject, asked)
      changes = FetchSummary.changedLines(about: subject, before, after, common.language)
    } catch let problem as FetchProblem {
      bar.end()
      return report(stopped: problem)
    }
    return report()
  }

  /// Makes the plan's calls and adds their figures.
  private mutating func take(_ plan: FetchPlan) throws {
    defer { bar.end() }
    let session = session
    var totals = totals
    defer { self.totals = totals }
    let taken = Set(try session.store.imports().map(\.sha256))
    let step = FetchWords(common.language).fetching
    problems += try publisher.fetch(
      plan,
      progress: { progress in
        bar.show(progress, step, rate: plan.rate)
        onProgress(progress)
      },
      passOver: { hash in
        if taken.contains(hash) { totals.addThere() }
        return taken.contains(hash)
      },
      accept: { table, query, archived in
        try session.accept(archived, source.address.data(query), table: table.table, rules)
      },
      take: { accepted, answer in
        guard case .figures(let record, let harmonised, let suspicions) = accepted else { return }
        totals.add(
          record, harmonised, try session.store.add(record, harmonised, keeping: nil), suspicions,
          session.workbench.regions, common.language)
      })
  }

  /// The newest year of each indicator asked for, those with a target first.
  private func newestQuestions(of plan: FetchPlan, _ wish: FetchWish) -> [FetchSummary.Asked] {
    let years = Dictionary(plan.tables.map { ($0.table, $0.metadata.years(wish.years).last) }) { first, _ in first }
    let withTarget = Set(session.workbench.targets.map(\.indicator))
    let asked = wish.tables.flatMap { table, indicators in
      indicators.compactMap { indicator in
        (years[table] ?? nil).map { FetchSummary.Asked(indicator: indicator.id, year: $0) }
      }
    }
    return asked.sorted { left, right in
      let first = (withTarget.contains(left.indicator) ? 0 : 1, left.indicator)
      return first < (withTarget.contains(right.indicator) ? 0 : 1, right.indicator)
    }
  }
}

// Regions and comparators.
extension NetworkFetch {
  private mutating func takeRegions(following municipality: String) throws {
    for answer in try publisher.municipalities() { try takeIn(answer, following: municipality) }
  }

  /// Takes in an answer of the publisher's that is no table of a plan, as if it had been saved in a file.
  ///
  /// One that is refused becomes a problem, and nothing of it is kept.
  private mutating func takeIn(_ pending: PendingAnswer, following municipality: String) throws {
    let hash = hexadecimalSHA256(pending.archived.bytes)
    guard try !session.store.imports().contains(where: { $0.sha256 == hash }) else {
      _ = try pending.keep()
      return
    }
    do {
      let subject = try session.inquiry.municipality(municipality)
      let examined = try session.examine(pending.archived, rules)
      let answer = try pending.keep()
      let text = try session.takeIn(examined, pending.archived, subject: subject, rules)
      if answer.isNew {
        regionLines.append(text)
        otherAnswers += 1
      }
    } catch let refusal as AnswerRefusal {
      problems.append(.notTaken(place: pending.archived.request, because: refusal.cause))
    }
  }

  /// Takes in what a comparator fetched from a host of its own, as the comparator's.
  private mutating func takeIn(_ foreign: ForeignAnswer, of plugin: String, following municipality: String) throws {
    regionLines.append(
      FetchWords(common.language).asked(
        by: plugin, printable(foreign.url, most: 200), bytes: foreign.bytes.count))
    let archived = ArchivedAnswer(
      bytes: foreign.bytes, request: "GET \(foreign.url)", headers: "", retrieved: foreign.retrieved)
    let giver = AnswerGiver.comparator(id: plugin, host: foreign.host, address: foreign.url)
    do {
      let subject = try session.inquiry.municipality(municipality)
      let examined = try session.examine(archived, from: giver, rules)
      let hash = hexadecimalSHA256(foreign.bytes)
      if try !session.store.imports().contains(where: { $0.sha256 == hash }) { otherAnswers += 1 }
      regionLines.append(try session.takeIn(examined, archived, subject: subject, rules))
    } catch let refusal as AnswerRefusal {
      problems.append(.notTaken(place: foreign.url, because: refusal.cause))
    }
  }

  /// Has each comparator that names hosts bring its own data up to date; what goes wrong with one is a problem.
  ///
  /// Nothing that one fetched is kept before it has ended well.
  private mutating func refreshComparators(following municipality: String) throws {
    for plugin in session.workbench.comparators {
      let hosts = plugin.manifest?.fetchHosts ?? []
      guard !hosts.isEmpty else { continue }
      let foreign = Set(hosts).subtracting(publisherHosts)
      let unagreed = foreign.subtracting(comparatorHosts).sorted()
      guard unagreed.isEmpty else {
        problems.append(.hostsNotAgreed(comparator: plugin.id, hosts: unagreed))
        continue
      }
      let services = RefreshServicesOfFetch(
        publisher: publisher, publisherHosts: publisherHosts, foreign: transport(to: foreign),
        regions: session.workbench.regions)
      if let failure = session.host.refresh(plugin, services: services) {
        problems.append(.comparatorFailed(failure.problem))
        continue
      }
      let fetched = services.fetched
      for answer in fetched.publishers { try takeIn(answer, following: municipality) }
      for answer in fetched.foreign { try takeIn(answer, of: plugin.id, following: municipality) }
    }
  }

  /// The publisher's own host, and the one it is asked at.
  private var publisherHosts: Set<String> { [SourceAddress.officialHost, source.host] }

  private func transport(to hosts: Set<String>) -> any Transferring {
    var configuration = source.configuration(ofComparator: hosts, stateFolder: Self.stateFolder(session))
    configuration.onWait = { [bar] in bar.show($0) }
    configuration.stop = stop
    return CurlClient(configuration)
  }
}

// What is told.
extension NetworkFetch {
  private func report(stopped: FetchProblem? = nil) -> FetchReport {
    FetchReport(
      lines: stopped == nil || !totals.isEmpty ? lines : [], problems: problems, stopped: stopped,
      calls: transport.count.calls, newAnswers: totals.answers + otherAnswers)
  }

  private var lines: [String] {
    let count = transport.count
    let head = FetchWords(common.language).fetched(
      from: source.host, calls: count.calls, bytes: count.wireBytes, new: totals.answers, there: totals.answersThere)
    let names = session.workbench.regions
    return [head] + regionLines + totals.lines({ names.name(of: $0) ?? $0.rawValue }, common.language) + changes
  }

  /// When the source last answered; nil when it never has.
  var lastAnswered: String? { get throws { try session.store.lastAnswered(from: source.address.root) } }
}
