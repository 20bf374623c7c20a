/// Whose accounts a figure is about.
public enum AccountingScope: String, Sendable, CaseIterable {
  case consolidated = "konsern"
  case municipalityAlone = "kommunekasse"
  case unknown
  case notApplicable
}
