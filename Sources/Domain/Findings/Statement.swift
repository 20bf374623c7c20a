/// One thing that can be said: `Wording` has a sentence for each, in every language.
public enum Statement: Sendable, Equatable {
  case headline(HeadlineStatement)
  case target(TargetStatement)
  case rules(RulesStatement)
  case standing(StandingStatement)
  case context(ContextStatement)
  case question(QuestionStatement)
  case strip(StripStatement)
  case trend(TrendStatement)
  case climate(ClimateStatement)
  case change(ChangeStatement)
  case unexplained(UnexplainedStatement)
}
