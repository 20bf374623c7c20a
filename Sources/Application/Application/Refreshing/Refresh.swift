import CurlClient
import Figures
import Foundation
import Imports
import Ingest
import PluginHost
import Problems
import Regions
import StatisticsNorway

/// A refresh from the publisher: plans the calls, makes those that are due, takes in what comes, and reports what changed.
public struct Refresh {
  private let address: SourceAddress
  private let host: String
  private let transport: MeteredTransport
  /// A transport to hosts that a comparator asks and that have been agreed to.
  private let foreignTransport: (Set<String>) -> any Transferring
  /// Hosts besides the publisher's that comparators may fetch from.
  private let comparatorHosts: Set<String>
  private let events: RefreshEvents
  /// The desk over what stands now; the one before is ended.
  private let reopen: () throws -> RefreshDesk

  public private(set) var desk: RefreshDesk
  private var problems: [FetchProblem] = []
  private var totals = FetchTotals()
  private var steps: [RefreshReport.Step] = []
  /// How many answers besides the tables' were new.
  private var otherAnswers = 0
  private var followed: (subject: Municipality, before: [Conclusion], after: [Conclusion])?

  /// A refresh from an address at a host, over a transport that reaches it.
  public init(
    from address: SourceAddress, at host: String, over transport: any Transferring,
    comparatorHosts: Set<String> = [], foreignTransport: @escaping (Set<String>) -> any Transferring,
    events: RefreshEvents, reopen: @escaping () throws -> RefreshDesk
  ) throws {
    self.address = address
    self.host = host
    self.transport = MeteredTransport(transport)
    self.foreignTransport = foreignTransport
    self.comparatorHosts = comparatorHosts
    self.events = events
    self.reopen = reopen
    desk = try reopen()
  }

  private var intake: AnswerIntake { desk.intake }
  private var store: any FigureStore { desk.intake.store }

  private var publisher: Publisher {
    Publisher(address: address, transport: transport, ledger: store) { [intake] in intake.moment }
  }

  /// When the source last answered; nil when it never has.
  public var lastAnswered: String? { get throws { try store.lastAnswered(from: address.root) } }

  /// The calls of a refresh, planned with what metadata is stored or can be asked for.
  public func plan(_ wish: FetchWish) throws -> FetchPlan {
    defer { events.rest() }
    return try publisher.plan(wish, progress: events.planning)
  }

  /// Fetches all that is wished for, and regions and comparators' own data besides when everything is.
  ///
  /// Throws when what came cannot be kept or used; that the publisher cannot be reached stands in the report.
  public mutating func run(
    _ wish: FetchWish, following municipality: String, isEverything: Bool
  ) throws -> RefreshReport {
    do {
      if isEverything {
        try takeRegions(following: municipality)
        try refreshComparators(following: municipality)
        desk = try reopen()
      }
      try take(try plan(wish), wish, following: municipality)
    } catch let problem as FetchProblem {
      events.rest()
      return report(stopped: problem)
    }
    return report(stopped: nil)
  }

  /// Makes the plan's calls and adds their figures, and sees whose places change.
  private mutating func take(_ plan: FetchPlan, _ wish: FetchWish, following municipality: String) throws {
    problems += plan.problems
    let subject = try intake.inquiry.municipality(municipality)
    let asked = newestQuestions(of: plan, wish)
    let before = try intake.conclusions(about: subject, asked)
    try take(plan)
    followed = (subject, before, try intake.conclusions(about: subject, asked))
  }

  private mutating func take(_ plan: FetchPlan) throws {
    defer { events.rest() }
    let (intake, address, events) = (intake, address, events)
    var totals = totals
    defer { self.totals = totals }
    let taken = Set(try store.imports().map(\.sha256))
    problems += try publisher.fetch(
      plan, progress: { events.fetching($0, plan) },
      passOver: { hash in
        if taken.contains(hash) { totals.addThere() }
        return taken.contains(hash)
      },
      accept: { table, query, archived in
        try intake.accept(archived, from: address.data(query).place, table: table.table)
      },
      take: { accepted, _ in
        guard case .figures(let record, let harmonised, let suspicions) = accepted else { return }
        let outcome = try intake.add(record, harmonised, keeping: nil)
        totals.add(record, harmonised, outcome, suspicions, intake.workbench.regions)
      })
  }

  /// The newest year of each indicator asked for, those with a target first.
  private func newestQuestions(of plan: FetchPlan, _ wish: FetchWish) -> [FollowedQuestion] {
    let years = Dictionary(plan.tables.map { ($0.table, $0.metadata.years(wish.years).last) }) { first, _ in first }
    let withTarget = Set(intake.workbench.targets.map(\.indicator))
    let asked = wish.tables.flatMap { table, indicators in
      indicators.compactMap { indicator in
        (years[table] ?? nil).map { FollowedQuestion(indicator: indicator.id, year: $0) }
      }
    }
    return asked.sorted { left, right in
      let first = (withTarget.contains(left.indicator) ? 0 : 1, left.indicator)
      return first < (withTarget.contains(right.indicator) ? 0 : 1, right.indicator)
    }
  }

  private func report(stopped: FetchProblem?) -> RefreshReport {
    RefreshReport(
      host: host, count: transport.count, steps: steps, totals: totals, followed: followed,
      regions: intake.workbench.regions, problems: problems, stopped: stopped,
      newAnswers: totals.answers + otherAnswers)
  }
}

// Regions and comparators.
extension Refresh {
  private mutating func takeRegions(following municipality: String) throws {
    for answer in try publisher.municipalities() { try takeIn(answer, following: municipality) }
  }

  /// Takes in an answer of the publisher's that is no table of a plan, as if it had been saved in a file.
  ///
  /// One that is refused becomes a problem, and nothing of it is kept.
  private mutating func takeIn(_ pending: PendingAnswer, following municipality: String) throws {
    guard try !isKnown(pending.archived.bytes) else {
      _ = try pending.keep()
      return
    }
    do {
      let subject = try intake.inquiry.municipality(municipality)
      let examined = try intake.examine(pending.archived)
      let answer = try pending.keep()
      let taken = try intake.takeIn(examined, pending.archived, following: subject)
      guard answer.isNew else { return }
      steps.append(.taken(taken))
      otherAnswers += 1
    } catch let refusal as AnswerRefusal {
      problems.append(.notTaken(place: pending.archived.request, because: refusal.cause))
    }
  }

  /// Takes in what a comparator fetched from a host of its own, as the comparator's.
  private mutating func takeIn(_ foreign: ForeignAnswer, of plugin: String, following municipality: String) throws {
    steps.append(.asked(comparator: plugin, url: foreign.url, bytes: foreign.bytes.count))
    let archived = ArchivedAnswer(
      bytes: foreign.bytes, request: "GET \(foreign.url)", headers: "", retrieved: foreign.retrieved)
    let giver = AnswerGiver.comparator(id: plugin, host: foreign.host, address: foreign.url)
    do {
      let subject = try intake.inquiry.municipality(municipality)
      let examined = try intake.examine(archived, from: giver)
      if try !isKnown(foreign.bytes) { otherAnswers += 1 }
      steps.append(.taken(try intake.takeIn(examined, archived, following: subject)))
    } catch let refusal as AnswerRefusal {
      problems.append(.notTaken(place: foreign.url, because: refusal.cause))
    }
  }

  private func isKnown(_ bytes: [UInt8]) throws -> Bool {
    let hash = hexadecimalSHA256(bytes)
    return try store.imports().contains { $0.sha256 == hash }
  }

  /// Has each comparator that names hosts bring its own data up to date; what goes wrong with one is a problem.
  ///
  /// Nothing that one fetched is kept before it has ended well.
  private mutating func refreshComparators(following municipality: String) throws {
    for plugin in intake.workbench.comparators {
      let hosts = plugin.manifest?.fetchHosts ?? []
      guard !hosts.isEmpty else { continue }
      let foreign = Set(hosts).subtracting(publisherHosts)
      let unagreed = foreign.subtracting(comparatorHosts).sorted()
      guard unagreed.isEmpty else {
        problems.append(.hostsNotAgreed(comparator: plugin.id, hosts: unagreed))
        continue
      }
      let services = FetchingServices(
        publisher: publisher, publisherHosts: publisherHosts, foreign: foreignTransport(foreign),
        regions: intake.workbench.regions, now: { [intake] in intake.moment })
      if let failure = desk.host.refresh(plugin, services: services) {
        problems.append(.comparatorFailed(failure.problem))
        continue
      }
      let fetched = services.fetched
      for answer in fetched.publishers { try takeIn(answer, following: municipality) }
      for answer in fetched.foreign { try takeIn(answer, of: plugin.id, following: municipality) }
    }
  }

  /// The publisher's own host, and the one it is asked at.
  private var publisherHosts: Set<String> { [SourceAddress.officialHost, host] }
}
