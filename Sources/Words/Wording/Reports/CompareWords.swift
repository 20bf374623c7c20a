import Values

/// The words of several key figures side by side.
public struct CompareWords: Phrasebook {
  public let language: Language

  /// Comparisons in a language.
  public init(_ language: Language) { self.language = language }

  /// The title: who, when, against whom.
  public func title(_ name: String, _ year: Int) -> String {
    say(
      nb: "\(name) \(year) mot alle sammenligningsgrupper", nn: "\(name) \(year) mot alle samanlikningsgrupper",
      en: "\(name) \(year) against all peer sets")
  }
}
