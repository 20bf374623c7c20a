import Findings
import Values

/// The words of where facts come from.
public struct FactWords: Phrasebook {
  public let language: Language

  /// Facts in a language.
  public init(_ language: Language) { self.language = language }

  /// Dataset and place of what was published; how it was worked out for what was not.
  public func text(_ source: FactSource) -> String {
    switch source {
    case .published(let place, let isEarlier): place + (isEarlier ? before : "")
    case .comparator(let id, let version): comparator(id) + " \(version)"
    case .ranking(let id, let isEarlier): comparator(id) + (isEarlier ? before : "")
    case .comparedWith(1):
      say(
        nb: "sammenligning med én kommune", nn: "samanlikning med éin kommune",
        en: "comparison with one municipality")
    case .comparedWith(let others):
      say(
        nb: "sammenligning med \(others) kommuner", nn: "samanlikning med \(others) kommunar",
        en: "comparison with \(others) municipalities")
    case .valueAgainstTarget: say(nb: "verdien mot målet", nn: "verdien mot målet", en: "the value against the target")
    case .valueAgainstNearest:
      say(
        nb: "verdien mot den nærmeste kommunens", nn: "verdien mot verdien til den nærmaste kommunen",
        en: "the value against the nearest municipality's")
    case .change(let first, let last):
      say(
        nb: "(\(last) − \(first)) / \(first), i prosent", nn: "(\(last) − \(first)) / \(first), i prosent",
        en: "(\(last) − \(first)) / \(first), in per cent")
    case .counted(let thing): text(thing)
    }
  }

  private var before: String { say(nb: ", før", nn: ", før", en: ", before") }

  private func comparator(_ id: String) -> String {
    say(nb: "sammenligneren \(id)", nn: "samanliknaren \(id)", en: "comparator \(id)")
  }
}
