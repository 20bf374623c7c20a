import Figures
import Ingest
import Regions
import Values
import Wording

/// Whose answer it is that is taken in.
enum AnswerGiver: Equatable {
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

  /// What is said of the source; empty for the publisher's own.
  var notes: Multilingual {
    switch self {
    case .publisher: Multilingual(nb: "", en: "")
    case .comparator(let id, let host, _):
      Multilingual { FetchWords($0).fetchedByComparator(id, from: host) }
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
