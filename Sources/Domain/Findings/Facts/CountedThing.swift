import Values

/// What a count counts; a name is a key figure's.
public enum CountedThing: Sendable, Hashable {
  /// Council targets, met and in force.
  case councilMet(year: Int), councilInForce(year: Int)
  /// Municipalities ranked, the subject itself counted.
  case namedPeers
  case betterThanMedian, levelWithMedian, weakerThanMedian
  /// Key figures ranked in a large set.
  case rankedKeyFigures
  case rulesJudged, rulesBroken, rulesWithoutFigure
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
