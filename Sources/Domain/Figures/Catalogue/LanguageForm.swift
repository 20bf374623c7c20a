import Regions
import Values

/// The language that a municipality has decided to be written to in.
public enum LanguageForm: String, Sendable, CaseIterable {
  case bokmål = "bokmal"
  case nynorsk
  /// It has decided that either will do.
  case neutral

  /// The language as readers have it; nil where either will do.
  public var language: Language? {
    switch self {
    case .bokmål: .nb
    case .nynorsk: .nn
    case .neutral: nil
    }
  }
}

/// Where it is known which language a municipality has decided on.
public protocol LanguageSource: Sendable {
  /// The language of a municipality by its newest code; nil where it has none, or nobody knows.
  func language(of municipality: RegionCode) -> Language?
}
