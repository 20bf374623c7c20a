import Figures
import Statistics
import Values

/// The words in charts and in the key to their marks.
public struct ChartWords: Phrasebook {
  public let language: Language

  /// Charts' words in a language.
  public init(_ language: Language) { self.language = language }

  public var noFigures: String { say(nb: "Ingen tall å vise", nn: "Ingen tal å vise", en: "No figures to show") }
  public var missing: String { say(nb: "mangler", nn: "manglar", en: "missing") }
  public var provisional: String { say(nb: "foreløpig", nn: "førebels", en: "provisional") }
  public var seriesBreak: String { say(nb: "brudd", nn: "brot", en: "break") }

  /// A target beside its line: `Mål ≥ 1,75`.
  public func target(_ bound: TargetBound, number: (PublishedValue) -> String) -> String {
    let word = say(nb: "Mål", nn: "Mål", en: "Target")
    switch bound {
    case .floor(let limit, let strict): return "\(word) \(strict ? ">" : "≥")\u{A0}\(number(limit))"
    case .ceiling(let limit, let strict): return "\(word) \(strict ? "<" : "≤")\u{A0}\(number(limit))"
    case .band(let lower, let upper): return "\(word) \(number(lower))–\(number(upper))"
    }
  }

  // MARK: The key

  public var municipality: String { say(nb: "kommune", nn: "kommune", en: "municipality") }
  public var groupNotRanked: String {
    say(nb: "gruppetall, rangeres ikke", nn: "gruppetal, blir ikkje rangert", en: "group figure, not ranked")
  }
  public var targetMet: String { say(nb: "målet nådd", nn: "målet nådd", en: "target met") }
}
