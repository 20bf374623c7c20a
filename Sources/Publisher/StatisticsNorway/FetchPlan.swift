import CurlClient
import Figures
import Ingest
import JSONStat
import Problems
import PxWebShapes

/// All calls of a fetch, table by table.
public struct FetchPlan: Sendable {
  public internal(set) var tables: [TablePlan] = []
  public internal(set) var problems: [FetchProblem]
  /// How many calls for data the archive has no answer to yet.
  public internal(set) var callsToMake = 0
  /// How often the publisher may be called.
  public internal(set) var rate = RateLimit.statisticsNorway

  /// The calls for data of all tables.
  public var calls: Int { tables.reduce(0) { $0 + $1.queries.count } }
  public var cellCount: Int { tables.reduce(0) { $0 + $1.cellCount } }
  /// The least time that the rate limit gives the calls that are to be made.
  public var leastSeconds: Double { rate.leastSeconds(calls: callsToMake) }
}

extension Publisher {
  /// Asks for what planning needs (the limits, each table's metadata, the code lists of regions) and plans the calls.
  ///
  /// A table that cannot be planned becomes a problem of the plan. Throws `FetchProblem` when no call can be made any
  /// more, and what the ledger throws.
  public func plan(_ wish: FetchWish, progress: (FetchProgress) -> Void = { _ in }) throws -> FetchPlan {
    var plan = FetchPlan(problems: wish.problems)
    let tables = wish.tableNumbers
    guard !tables.isEmpty else { return plan }
    let limits = try orElse { try configuration() }
    if let calls = limits?.mostCallsPerTimeWindow, let seconds = limits?.timeWindowSeconds {
      plan.rate = RateLimit(calls: calls, seconds: Double(seconds))
    }
    let mostCells = limits?.mostDataCells ?? TableScope.mostCellsByDefault
    let known = try knownEditions(tables)
    let editions = try orElse { try currentEditions(known) } ?? [:]
    var listed: [String: [String]] = [:]
    for (index, table) in tables.enumerated() {
      progress(FetchProgress(subject: table, done: index, total: tables.count))
      let indicators = wish.tables.first { $0.table == table }?.indicators
      do {
        let metadata = try metadata(table, edition: editions[table])
        let regions = try regions(of: metadata, years: metadata.years(wish.years), listed: &listed)
        let scope = TableScope(years: wish.years, regions: regions, mostCells: mostCells)
        let found =
          indicators.map { metadata.plan(table, for: $0, scope) } ?? metadata.planWhole(table, scope)
        plan.problems += found.problems
        plan.callsToMake += try found.queries.count { try knownData($0, found.metadata) == nil }
        plan.tables.append(found)
      } catch let problem as FetchProblem where !problem.stopsFetch {
        plan.problems.append(problem)
      }
    }
    progress(FetchProgress(subject: "", done: tables.count, total: tables.count))
    return plan
  }

  /// The regions wanted of a table: the codes of its code lists.
  ///
  /// A list of the same label in an earlier table says the same, so it is not asked for again; unless a list of all leaves
  /// out regions that this table has, and then this table's own lists are asked for.
  private func regions(
    of metadata: TableMetadata, years: [Int], listed: inout [String: [String]]
  ) throws -> Set<String> {
    guard let variable = metadata.regionVariable else { return [] }
    let lists = RegionLists.wanted(variable.codeLists, years: years)
    let known = Set(lists.flatMap { listed[$0.label] ?? [] })
    let isComplete = !RegionLists.leavesOut(variable.dimension.codes, known, of: lists)
    for list in lists where listed[list.label] == nil || !isComplete {
      listed[list.label, default: []] += try codes(ofList: list.id)
    }
    return Set(lists.flatMap { listed[$0.label] ?? [] })
  }

  /// The value, or nil where the publisher refuses; what stops the fetch is thrown on.
  private func orElse<Value>(_ body: () throws -> Value) throws -> Value? {
    do { return try body() } catch let problem as FetchProblem where !problem.stopsFetch { return nil }
  }

  /// Makes the plan's calls one after the other, and hands over each answer as soon as it is archived.
  ///
  /// `accept` reads an answer before anything of it is kept, and throws when it is of no use. Calls that the archive has
  /// the answer to are not made again; their answers are handed over alike, unless `passOver` says of their hash that it
  /// needs not be. Returns why some calls brought nothing; the rest did. Throws what `take` throws, and `FetchProblem`
  /// when no call can be made any more.
  public func fetch<Accepted>(
    _ plan: FetchPlan, progress: (FetchProgress) -> Void = { _ in },
    passOver: (_ sha256: String) -> Bool = { _ in false },
    accept: (_ table: TablePlan, _ query: TableQuery, _ answer: ArchivedAnswer) throws -> Accepted,
    take: (_ accepted: Accepted, _ answer: PublisherAnswer) throws -> Void
  ) throws -> [FetchProblem] {
    var problems: [FetchProblem] = []
    var done = 0
    for table in plan.tables {
      for query in table.queries {
        progress(FetchProgress(subject: table.table, done: done, total: plan.calls))
        done += 1
        if let known = try knownData(query, table.metadata), passOver(known) { continue }
        do {
          let (accepted, answer) = try data(query, table.metadata) { try accept(table, query, $0) }
          try take(accepted, answer)
        } catch let problem as FetchProblem where !problem.stopsFetch { problems.append(problem) }
      }
    }
    progress(FetchProgress(subject: "", done: done, total: plan.calls))
    return problems
  }
}
