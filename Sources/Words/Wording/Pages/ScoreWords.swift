import Comparing
import Values

/// The words of the board where targets stand with their status.
public struct ScoreWords: Phrasebook {
  public let language: Language

  /// The board's words in a language.
  public init(_ language: Language) { self.language = language }

  public func heading(_ year: Int) -> String {
    say(
      nb: "Status mot målene i \(year)", nn: "Status mot måla i \(year)", en: "Status against the targets in \(year)")
  }

  /// The head of the column of changes since a year.
  public func change(from year: Int) -> String {
    say(nb: "Endring fra \(year)", nn: "Endring frå \(year)", en: "Change from \(year)")
  }

  /// How far below its limit a figure is.
  public func below(_ amount: String) -> String {
    say(nb: "\(amount) under", nn: "\(amount) under", en: "\(amount) below")
  }

  /// How far above its limit a figure is.
  public func above(_ amount: String) -> String {
    say(nb: "\(amount) over", nn: "\(amount) over", en: "\(amount) above")
  }

  public var exactlyAtLimit: String { say(nb: "akkurat på", nn: "akkurat på", en: "exactly at it") }

  /// Whether a change was for the better.
  public func verdict(_ change: TargetChange) -> String {
    switch change {
    case .better: say(nb: "bedre", nn: "betre", en: "better")
    case .worse: say(nb: "svakere", nn: "svakare", en: "weaker")
    case .aboutUnchanged: say(nb: "omtrent uendret", nn: "om lag uendra", en: "about unchanged")
    }
  }

  /// What follows a place that stands in a style of its own: `av 4 (delt)`.
  public func ofReporting(_ count: Int, isShared: Bool) -> String {
    let shared = isShared ? say(nb: " (delt)", nn: " (delt)", en: " (shared)") : ""
    return say(nb: "av \(count)", nn: "av \(count)", en: "of \(count)") + shared
  }

  public var notCompared: String { say(nb: "ikke sammenlignet", nn: "ikkje samanlikna", en: "not compared") }
}
