import Figures
import Regions

/// One of several editions behind a ranking, and whose figures are of it.
public struct EditionShare: Sendable, Equatable {
  public let edition: Edition
  /// The dataset it is found in; one of them, where it came in several answers.
  public let dataset: String
  /// The weakest of its figures.
  public let status: ObservationStatus
  /// By code.
  public let members: [RegionCode]
}

extension EditionShare {
  /// The editions behind some figures, the subject's first, then by number of members; empty where there is one only.
  static func shares(of figures: [Observation], subject: RegionCode) -> [EditionShare] {
    guard let first = figures.first?.edition, figures.contains(where: { $0.edition != first }) else { return [] }
    let groups = Dictionary(grouping: figures, by: \.edition)
    let shares = groups.map { edition, figures in
      EditionShare(
        edition: edition, dataset: figures.map(\.dataset).min() ?? "",
        status: figures.map(\.status).min() ?? .unknown, members: figures.map(\.region).sorted())
    }
    return shares.sorted { left, right in
      let owns = (left.members.contains(subject), right.members.contains(subject))
      if owns.0 != owns.1 { return owns.0 }
      if left.members.count != right.members.count { return left.members.count > right.members.count }
      return (left.edition.source, left.edition.known) < (right.edition.source, right.edition.known)
    }
  }
}
