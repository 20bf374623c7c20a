import Figures
import Ingest
import PlainText
import Problems
import Regions
import Statistics
import Values

extension IncomingProblem {
  /// How many suspicious figures are named.
  private static let mostNamed = 20

  /// Figures that look wrong, of regions by these names.
  public init(_ suspicions: [Suspicion], in regions: RegionBook) {
    self = .suspicious(
      count: suspicions.count, named: suspicions.prefix(Self.mostNamed).map { SuspectFigure($0, in: regions) })
  }
}

extension IncomingProblem {
  /// A table of regions that takes known names away, or changes more than is plausible.
  static func sweeping(_ klass: KlassUpdate) -> IncomingProblem {
    let renamed = klass.update.differences.compactMap { difference -> RenamedRegion? in
      guard case .renamed(let code, let old, let new) = difference else { return nil }
      return RenamedRegion(code: code.rawValue, before: PlainText.line(old), after: PlainText.line(new))
    }
    return .sweeping(
      differences: klass.update.differences.count, taken: klass.taken.map { LostName($0) }, renamed: renamed)
  }
}

extension LostName {
  public init(_ taken: TakenName) {
    self.init(
      name: PlainText.line(taken.name), code: taken.code.rawValue, after: taken.after.map(\.rawValue),
      nameAfter: taken.nameAfter.map { PlainText.line($0) })
  }
}

extension SuspectFigure {
  init(_ suspicion: Suspicion, in regions: RegionBook) {
    self.init(
      Kind(suspicion.kind), indicator: suspicion.indicator.rawValue,
      name: regions.name(of: suspicion.region) ?? suspicion.region.rawValue,
      code: suspicion.region.rawValue, year: suspicion.year, value: suspicion.value.description,
      before: suspicion.before.map { Earlier(value: $0.value.description, year: $0.year) })
  }
}

extension SuspectFigure.Kind {
  fileprivate init(_ kind: Suspicion.Kind) {
    self =
      switch kind {
      case .times(let factor): .times(factor)
      case .part(let factor): .part(factor)
      case .shareForPercent: .shareForPercent
      case .percentForShare: .percentForShare
      case .signTurned: .signTurned
      case .outOfRange(let low, let high): .outOfRange(low: low.description, high: high.description)
      case .moreDecimals(let usual): .moreDecimals(usual: usual)
      case .fewerDecimals(let cells, let usual): .fewerDecimals(cells: cells, usual: usual)
      case .sameAsYearBefore(let cells, let all): .sameAsYearBefore(cells: cells, of: all)
      case .allEqual(let cells): .allEqual(cells: cells)
      case .signsTurned(let cells, let all): .signsTurned(cells: cells, of: all)
      }
  }
}
