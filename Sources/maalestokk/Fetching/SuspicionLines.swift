import Application
import Figures
import Ingest
import Problems
import Regions
import Statistics
import Values
import Wording

/// What looks wrong among figures on their way in; a capped list with its count.
struct SuspicionLines {
  /// How many are named.
  private static let mostNamed = 20

  private let count: Int
  private let named: [SuspectFigure]
  private let language: Language

  init(_ suspicions: [Suspicion], _ names: (RegionCode) -> String, _ language: Language) {
    count = suspicions.count
    named = suspicions.prefix(Self.mostNamed).map { SuspectFigure($0, names) }
    self.language = language
  }

  /// For a preview or a summary; empty when nothing looks wrong.
  var lines: [String] { count == 0 ? [] : SuspicionWords(language).warning(count, named) }

  /// Why `--strict` refuses an answer or a file.
  var problem: IncomingProblem { .suspicious(count: count, named: named) }

  /// The same, in words.
  var refusal: String { ProblemWords(language).text(problem) }
}

extension SuspectFigure {
  fileprivate init(_ suspicion: Suspicion, _ names: (RegionCode) -> String) {
    self.init(
      Kind(suspicion.kind), indicator: suspicion.indicator, name: names(suspicion.region),
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

extension Session {
  /// What looks wrong among figures on their way in, beside those that stand.
  func suspicions(_ observations: [Observation]) throws -> [Suspicion] {
    let incoming = Dictionary(grouping: observations, by: \.indicator)
    return try incoming.sorted { $0.key < $1.key }.flatMap { id, cells -> [Suspicion] in
      guard let indicator = workbench.indicator(id) else { return [] }
      var standing: [RegionCode: [Int: PublishedValue]] = [:]
      for year in try store.years(of: id, asOf: nil) {
        for (region, cell) in try store.observations(of: id, in: year, asOf: nil) where cell.scope == nil {
          if let number = cell.value.number { standing[region, default: [:]][year] = number }
        }
      }
      let figures = cells.compactMap { cell in
        cell.value.number.map { IncomingFigure(region: cell.region, year: cell.year, value: $0) }
      }
      return Ingest.suspicions(of: figures, indicator: indicator, standing: standing)
    }
  }
}
