import Figures
import Regions

/// Several key figures, all comparators side by side, with robustness over them.
public struct CompareReport: Sendable {
  public let subject: Municipality
  public let year: Int
  public let reports: [RankingReport]

  public init(subject: Municipality, year: Int, reports: [RankingReport]) {
    self.subject = subject
    self.year = year
    self.reports = reports
  }

  /// What the reports were made with.
  public var methods: [Method] {
    Method.allCases.filter { method in reports.contains { $0.methods.contains(method) } }
  }
}

/// Each origin once, by id.
public func uniqueOrigins(_ origins: [Origin]) -> [Origin] {
  Dictionary(origins.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }).values.sorted { $0.id < $1.id }
}
