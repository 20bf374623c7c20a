/// A column of an answer's rows; its raw value heads it in files for programs.
public enum AnswerColumn: String, Sendable, CaseIterable {
  case indicator, year, comparator, code
  case codeThen = "code_then"
  case name, value
  case valueBefore = "value_before"
  case rank, tied
  case rankLow = "rank_low"
  case rankHigh = "rank_high"
  case status, missing, why, source, locator
  case kind, target, lower, upper, strict, distance, basis
  case seriesBreak = "break"
  case chosen, known, scope, sha256, section, passage, producer
  case id, topic, label
  case labelBokmål = "label_nb"
  case labelEnglish = "label_en"
  case median, minimum, maximum
  case unit, decimals, direction, years
  case county
  case countyName = "county_name"
  case group = "kostra_group"
  case exists, version, state, summary
}
