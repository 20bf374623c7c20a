import Comparing
import Figures
import Statistics
import Values

/// What is otherwise than in an earlier briefing; a name is a key figure's.
public enum ChangeStatement: Sendable, Equatable {
  /// Nothing; with the earlier briefing's year where it is another.
  case nothing(EarlierBriefing, year: Noted<Int>?)
  case target(Multilingual, from: TargetStatus, to: TargetStatus)
  case revised(Multilingual, year: Int, from: Noted<PublishedValue>, to: Noted<PublishedValue>, Unit)
  case moved(Multilingual, among: Multilingual, from: YearPlace, to: YearPlace)
  case newYear(Multilingual, year: Int, Noted<PublishedValue>, Unit)
  /// How many figures of others were revised, and whose: the first few by name.
  case othersRevised(Noted<Int>, of: [Multilingual], andMore: Bool)
  case limit(Multilingual, from: NotedBound, to: NotedBound, Unit)
  case lost(Multilingual, year: Int, Noted<PublishedValue>, Unit)
  case more(Noted<Int>)
}
