import CComparator
import ComparatorMessages
import Comparing
import Figures
import PluginHost
import Problems
import Regions
import Statistics
import Synchronization
import Values

/// What the comparators may ask for during one call: the store as it was known on the workbench's date.
final class SnapshotServices: ComparatorServices {
  private let workbench: Workbench
  let subject: Municipality
  private let kept = Mutex(Kept())

  private let lastHistories = Mutex(Histories(indicator: "", year: 0))

  /// What has been read of one key figure up to a year.
  private struct Histories {
    let indicator: IndicatorID
    let year: Int
    var regions: Set<RegionCode> = []
    var read: [RegionCode: [Int: PublishedValue]] = [:]
  }

  /// What has been compared: one comparator asks for a rank, which is held against its answer later.
  private let compared = Mutex<[Question: [(request: RankRequest, comparison: Comparison)]]>([:])
  /// The set that was asked about last, by the year in which its members have to be municipalities.
  private let lastSet = Mutex<(year: Int, peers: [Peer], set: ComparedSet)?>(nil)

  /// What has been read, so that it is read once for all comparators; beyond a number of rows, nothing more is kept.
  private struct Kept {
    var cells: [Question: [RegionCode: Observation]] = [:]
    /// All sources of each cell, the one that is used first.
    var sources: [Question: [RegionCode: [Observation]]] = [:]
    var rows = 0
  }

  /// A briefing of four hundred key figures in all the country is some 160,000, and the sources of those as many.
  private static let mostKeptRows = 400_000
  private let failure = Mutex<(any Error)?>(nil)

  /// Differences of definition that the user has accepted by name.
  private let accepted: Set<DefinitionAspect>

  init(workbench: Workbench, subject: Municipality, accepted: Set<DefinitionAspect> = []) {
    self.accepted = accepted
    self.workbench = workbench
    self.subject = subject
  }

  /// Throws what the store threw while a comparator asked: that is no fault of the comparator's.
  func throwFailure() throws {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Reads from the store, and notes its error, so that no comparator is blamed for it.
  private func fromStore<Value>(_ read: (any ObservationStore) throws -> Value) throws -> Value {
    do { return try read(workbench.store) } catch {
      failure.withLock { $0 = $0 ?? error }
      throw error
    }
  }

  func dataset(named name: String) throws -> [UInt8]? {
    try workbench.regions.dataset(named: name).map { Array($0.utf8) }
  }

  func rank(_ request: RankRequest) throws -> RankAnswer {
    let comparison = try comparison(request)
    let own = comparison.own
    return RankAnswer(
      rank: own?.rank?.position, tied: own?.rank?.isTied ?? false, reporting: comparison.reporting,
      members: comparison.members.count, value: own?.value?.description,
      median: comparison.statistics?.median.description, noRank: comparison.noRank?.rawValue,
      missing: own?.missing?.rawValue)
  }

  /// The comparison behind a ranking; peers that are no municipality of that year are refused.
  func comparison(_ request: RankRequest) throws -> Comparison {
    let known = compared.withLock { $0[request.question] }?.first { $0.request == request }
    if let known { return known.comparison }
    let comparison = try newComparison(request)
    compared.withLock { $0[request.question, default: []].append((request, comparison)) }
    return comparison
  }

  /// Those a subject is compared with, of whom all must be municipalities of that year.
  private func set(_ peers: [Peer], in year: Int) throws -> ComparedSet {
    if let last = lastSet.withLock({ $0 }), last.year == year, last.peers == peers { return last.set }
    let strangers = peers.filter {
      workbench.regions.municipality(RegionCode($0.code))?.exists(in: year) != true
    }
    guard strangers.isEmpty else {
      throw ComparatorCallProblem.strangers(strangers.map(\.code), year: year)
    }
    let set = ComparedSet(
      subject: subject.code, peers: peers.map { PeerMember(code: RegionCode($0.code), why: $0.why) })
    lastSet.withLock { $0 = (year, peers, set) }
    return set
  }

  private func newComparison(_ request: RankRequest) throws -> Comparison {
    guard let indicator = workbench.indicator(IndicatorID(request.question.indicator)) else {
      throw ComparatorCallProblem.unknownIndicator(request.question.indicator)
    }
    let year = request.question.year
    let set = try set(request.peers, in: year)
    func comparison(_ observations: [RegionCode: Observation]) -> Comparison {
      compare(
        set, kind: request.kind == .named ? .named : .statistical, indicator: indicator, year: year,
        observations: observations)
    }
    let chosen = comparison(try observations(request.question))
    guard let figures = try comparable(chosen, indicator) else { return chosen }
    var settled = comparison(figures.observations)
    settled.leftOut = figures.leftOut
    return settled
  }

  /// Figures of one definition and, where one has them all, of one edition; nil where the chosen ones are so already, or
  /// where no definition carries the comparison.
  private func comparable(_ chosen: Comparison, _ indicator: Indicator) throws -> ComparableFigures? {
    let known = try publishers(of: chosen.members.compactMap(\.dataset))
    let differences = definitionDifferences(in: chosen, indicator: indicator) { known[$0] }
    guard !chosen.editions.isEmpty || differences.contains(where: { !accepted.contains($0.aspect) }) else { return nil }
    let sources = try sources(Question(indicator: indicator.id.rawValue, year: chosen.year))
    let members = chosen.members.map(\.code)
    let everybody = try publishers(of: members.flatMap { sources[$0] ?? [] }.map(\.dataset))
    return ComparableFigures(
      of: members, subject: chosen.subject, indicator: indicator, accepted: accepted, sources: sources
    ) { everybody[$0] }
  }

  private func publishers(of datasets: [String]) throws -> [String: String] {
    try Set(datasets).reduce(into: [:]) { known, id in
      known[id] = try fromStore { try $0.origin(of: id)?.publisher }
    }
  }

  /// The values of a key figure that belong with a year's, of these regions and perhaps of more.
  ///
  /// Those of the key figure asked for last are remembered: one comparator's ranking after another asks for the same.
  func histories(of indicator: Indicator, in regions: Set<RegionCode>, upTo year: Int) throws
    -> [RegionCode: [Int: PublishedValue]]
  {
    var last = lastHistories.withLock { $0 }
    if last.indicator != indicator.id || last.year != year { last = Histories(indicator: indicator.id, year: year) }
    let missing = regions.subtracting(last.regions)
    guard !missing.isEmpty else { return last.read }
    let more = try workbench.histories(of: indicator, in: missing, upTo: year)
    last.read.merge(more) { known, _ in known }
    last.regions.formUnion(missing)
    lastHistories.withLock { [last] in $0 = last }
    return last.read
  }

  /// The inhabitants of each municipality on 1 January of a year, where they are known.
  func populations(_ year: Int) throws -> [RegionCode: Double] {
    try observations(Question(indicator: "population-1jan", year: year)).compactMapValues {
      $0.value.number?.doubleValue
    }
  }

  /// The chosen figure of everybody who has one.
  func observations(_ question: Question) throws -> [RegionCode: Observation] {
    try kept(\.cells, question) { try $0.observations(of: $1, in: $2, asOf: workbench.asOf) }
  }

  /// All sources of each cell; what a comparator brought fills cells that nobody else has, and stands in for nobody.
  private func sources(_ question: Question) throws -> [RegionCode: [Observation]] {
    try kept(\.sources, question) { store, indicator, year in
      try store.sources(of: indicator, in: year, asOf: workbench.asOf).mapValues { found in
        found.enumerated().filter { $0.offset == 0 || !$0.element.isOfComparator }.map(\.element)
      }
    }
  }

  /// What has been read for a question, or is now.
  private func kept<Row>(
    _ place: any WritableKeyPath<Kept, [Question: [RegionCode: Row]]> & Sendable, _ question: Question,
    reading: (any ObservationStore, IndicatorID, Int) throws -> [RegionCode: Row]
  ) throws -> [RegionCode: Row] {
    if let known = kept.withLock({ $0[keyPath: place][question] }) { return known }
    let read = try fromStore { try reading($0, IndicatorID(question.indicator), question.year) }
    kept.withLock { kept in
      guard kept[keyPath: place][question] == nil, kept.rows + read.count < Self.mostKeptRows else { return }
      kept.rows += read.count + 1
      kept[keyPath: place][question] = read
    }
    return read
  }

  /// Filled indicator by indicator and year by year, each read once, so that the time goes into figures there are.
  func observations(_ query: ObservationQuery, within time: CallTime) throws -> ObservationBlock {
    let codes = query.regions.map { RegionCode($0) }
    let cells = codes.count * query.indicators.count * query.years.count
    var values = [Double](repeating: .nan, count: cells)
    var statuses = [UInt8](repeating: UInt8(MAALESTOKK_MISSING_NOT_IN_DATA), count: cells)
    for (indicatorPlace, indicator) in query.indicators.enumerated() {
      for (yearPlace, year) in query.years.enumerated() {
        guard !time.isOver else { throw ComparatorCallProblem.late }
        let column = try observations(Question(indicator: indicator, year: year))
        guard !column.isEmpty else { continue }
        for (place, code) in codes.enumerated() {
          guard let cell = column[code] else { continue }
          let index = (place * query.indicators.count + indicatorPlace) * query.years.count + yearPlace
          values[index] = cell.value.number?.doubleValue ?? .nan
          statuses[index] = Self.statusByte(of: cell)
        }
      }
    }
    return ObservationBlock(
      regions: query.regions, indicators: query.indicators, years: query.years, values: values, statuses: statuses)
  }

  /// The status byte that comparator.h gives a cell.
  private static func statusByte(of cell: Observation) -> UInt8 {
    if let missing = cell.value.missingReason, let place = MissingReason.allCases.firstIndex(of: missing) {
      return UInt8(MAALESTOKK_MISSING_NOT_APPLICABLE) + UInt8(place)
    }
    switch cell.status {
    case .final: return UInt8(MAALESTOKK_STATUS_FINAL)
    case .revised: return UInt8(MAALESTOKK_STATUS_REVISED)
    case .provisional: return UInt8(MAALESTOKK_STATUS_PROVISIONAL)
    case .unknown: return UInt8(MAALESTOKK_STATUS_UNKNOWN)
    case .withdrawn: return UInt8(MAALESTOKK_STATUS_WITHDRAWN)
    }
  }
}
