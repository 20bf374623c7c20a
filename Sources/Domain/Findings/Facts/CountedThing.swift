import Values

/// What a count counts; a name is a key figure's.
public enum CountedThing: Sendable, Hashable {
  /// Council targets, met and with a figure.
  case councilMet(year: Int), councilJudged(year: Int)
  /// Municipalities ranked, the subject itself counted.
  case namedPeers
  case betterThanMedian, withMedian
  /// Key figures ranked in a large set.
  case rankedKeyFigures
  case rulesJudged, rulesBroken
  /// Municipalities with a figure.
  case compared(Multilingual)
  case rank(Multilingual)
  /// Years running in the same direction.
  case streak(Multilingual)
  /// Years running with the same status against the target.
  case yearsOfStatus(Multilingual)
  case yearsWithFigure(Multilingual)
  /// The year of the earlier briefing.
  case earlierYear
  /// Figures of others that were revised.
  case othersRevised
  /// Changes of a kind beyond those that are told.
  case moreChanges(kind: String)
}
