import Figures
import Ingest
import Regions

/// Whose answer it is that is taken in.
public enum AnswerGiver: Sendable, Equatable {
  /// Statistics Norway, asked at its own address, or in a file that the user says is its answer.
  case publisher
  /// A comparator that fetched it from a host of its own.
  case comparator(id: String, host: String, address: String)

  /// Who stands behind the figures, as sources are told.
  var publisher: String {
    switch self {
    case .publisher: "Statistisk sentralbyrå"
    case .comparator(let id, let host, _): "\(id) (plugin, \(host))"
    }
  }

  var licence: String {
    switch self {
    case .publisher: "CC BY 4.0"
    case .comparator(let id, _, _): "? (plugin \(id))"
    }
  }
}

extension HarmonisedAnswer {
  /// The figures as a comparator's own: from its address, of unknown status, and withdrawing nothing.
  func asOf(comparator record: FetchedAnswer) -> HarmonisedAnswer {
    guard case .comparator(_, _, let address) = record.giver else { return self }
    var marked = self
    for (index, row) in observations.enumerated() {
      let cell = row.observation
      marked.observations[index].observation = Observation(
        indicator: cell.indicator, region: cell.region, year: cell.year, value: cell.value, status: .unknown,
        dataset: cell.dataset, locator: address, known: cell.known, scope: cell.scope, differences: cell.differences)
    }
    return marked
  }
}
