import ComparatorMessages
import Comparing
import Figures
import Regions
import Values

/// The main key figures of some municipalities beside each other, each ranked among them.
public struct IndexFigures: Sendable {
  public let indicators: [Indicator]
  /// By municipality, its figure and place on each of the indicators.
  public let members: [RegionCode: [ComparedMember?]]
}

extension Workbench {
  /// The main key figures of a year on which any two of some municipalities have a figure.
  public func indexFigures(of municipalities: [Municipality], year: Int) throws -> IndexFigures {
    guard let first = municipalities.first else { return IndexFigures(indicators: [], members: [:]) }
    let services = SnapshotServices(workbench: self, subject: first)
    let peers = municipalities.dropFirst().map { Peer(code: $0.code.rawValue, why: "") }
    let compared = try Self.mainIndicators.compactMap { id -> (Indicator, Comparison)? in
      guard let indicator = indicator(id) else { return nil }
      let question = Question(indicator: id.rawValue, year: year)
      let comparison = try services.comparison(RankRequest(question: question, kind: .named, peers: peers))
      return comparison.reporting > 1 ? (indicator, comparison) : nil
    }
    try services.throwFailure()
    let members = Dictionary(
      municipalities.map { municipality in
        (municipality.code, compared.map { _, comparison in comparison.members.first { $0.code == municipality.code } })
      }, uniquingKeysWith: { first, _ in first })
    return IndexFigures(indicators: compared.map(\.0), members: members)
  }
}
