import Values

/// The words of the sheet that tells what has changed since an earlier briefing.
public struct ChangeSheetWords: Phrasebook {
  public let language: Language

  /// The sheet's words in a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Columns

  public var kind: String { say(nb: "Slag", nn: "Slag", en: "Kind") }
  public var subject: String {
    say(
      nb: "Kommune, gruppe eller sammenligner", nn: "Kommune, gruppe eller samanliknar",
      en: "Municipality, group or comparator")
  }
  public var before: String { say(nb: "Før", nn: "Før", en: "Before") }
  public var now: String { say(nb: "Nå", nn: "No", en: "Now") }

  // MARK: Kinds of change

  public var targetStatus: String { say(nb: "Målstatus", nn: "Målstatus", en: "Target status") }
  public var revision: String { say(nb: "Revidert tall", nn: "Revidert tal", en: "Revised figure") }
  public var newYear: String { say(nb: "Nytt år", nn: "Nytt år", en: "New year") }

  /// A place among those with a figure.
  public func place(_ rank: Int, of count: Int) -> String {
    say(nb: "\(rank) av \(count)", nn: "\(rank) av \(count)", en: "\(rank) of \(count)")
  }
}
