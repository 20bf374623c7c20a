import Benchmarking
import CComparator
import ComparatorMessages
import Indicators
import PluginHost
import Regions
import Statistics
import Synchronization

/// What the comparators may ask for during one call: the store as it was known on the workbench's date.
final class SnapshotServices: ComparatorServices {
  private let workbench: Workbench
  let subject: Municipality
  private let cells = Mutex<[Question: [RegionCode: Observation]]>([:])

  /// Differences of definition that the user has accepted by name.
  private let accepted: Set<DefinitionAspect>

  init(workbench: Workbench, subject: Municipality, accepted: Set<DefinitionAspect> = []) {
    self.accepted = accepted
    self.workbench = workbench
    self.subject = subject
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
    guard let indicator = workbench.indicator(request.question.indicator) else {
      throw ServiceError("there is no indicator '\(request.question.indicator)'")
    }
    let year = request.question.year
    let strangers = request.peers.filter {
      workbench.regions.municipality(RegionCode($0.code))?.exists(in: year) != true
    }
    guard strangers.isEmpty else {
      throw ServiceError("no municipality in \(year): \(strangers.map(\.code).joined(separator: ", "))")
    }
    let peers = request.peers.map { PeerMember(code: RegionCode($0.code), why: $0.why) }
    func comparison(_ observations: [RegionCode: Observation]) -> Comparison {
      compare(
        subject: subject.code, with: peers, kind: request.kind == .named ? .named : .statistical, indicator: indicator,
        year: year, observations: observations)
    }
    let chosen = comparison(try observations(request.question))
    guard let alike = try likeDefined(chosen, indicator) else { return chosen }
    var like = comparison(alike.observations)
    like.leftOut = alike.leftOut
    return like
  }

  /// Figures of one definition, where those that were chosen are not defined alike; nil where they are, or none carry it.
  private func likeDefined(_ chosen: Comparison, _ indicator: Indicator) throws -> LikeDefined? {
    let store = workbench.store
    func publishers(_ datasets: [String]) throws -> [String: String] {
      try Set(datasets).reduce(into: [:]) { $0[$1] = try store.origin(of: $1)?.publisher }
    }
    let known = try publishers(chosen.members.compactMap(\.dataset))
    let differences = definitionDifferences(in: chosen, indicator: indicator) { known[$0] }
    guard differences.contains(where: { !accepted.contains($0.aspect) }) else { return nil }
    let sources = try store.sources(of: indicator.id, in: chosen.year, asOf: workbench.asOf)
    let members = chosen.members.map(\.code)
    let all = try publishers(members.flatMap { sources[$0] ?? [] }.map(\.dataset))
    return LikeDefined(
      of: members, subject: chosen.subject, indicator: indicator, accepted: accepted, sources: sources
    ) { all[$0] }
  }

  private func observations(_ question: Question) throws -> [RegionCode: Observation] {
    if let known = cells.withLock({ $0[question] }) { return known }
    let read = try workbench.store.observations(of: question.indicator, in: question.year, asOf: workbench.asOf)
    cells.withLock { $0[question] = read }
    return read
  }

  func observations(_ query: ObservationQuery) throws -> ObservationBlock {
    var values: [Double] = []
    var statuses: [UInt8] = []
    values.reserveCapacity(query.regions.count * query.indicators.count * query.years.count)
    for region in query.regions {
      for indicator in query.indicators {
        for year in query.years {
          let cell = try observations(Question(indicator: indicator, year: year))[RegionCode(region)]
          values.append(cell?.value.number?.doubleValue ?? .nan)
          statuses.append(Self.statusByte(of: cell))
        }
      }
    }
    return ObservationBlock(
      regions: query.regions, indicators: query.indicators, years: query.years, values: values, statuses: statuses)
  }

  /// The status byte that comparator.h gives a cell.
  private static func statusByte(of cell: Observation?) -> UInt8 {
    guard let cell else { return UInt8(MAALESTOKK_MISSING_NOT_IN_DATA) }
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

/// Why the host could not do what a comparator asked.
struct ServiceError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
