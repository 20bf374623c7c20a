import Regions

/// Which municipalities stood in a public register on a day: a fact shown beside a municipality, never ranked.
public struct PublicRegister: Sendable, Equatable {
  /// Which register it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// The register of conditional approval and control, Local Government Act section 28-1.
    case robek
  }

  public let kind: Kind
  /// The day it is of; ISO 8601.
  public let date: String
  public let dataset: String
  /// By newest code: the letters of the law that a municipality is registered under; one without is not in the register.
  public let letters: [RegionCode: [String]]

  public init(kind: Kind, date: String, dataset: String, letters: [RegionCode: [String]]) {
    self.kind = kind
    self.date = date
    self.dataset = dataset
    self.letters = letters
  }
}
