import Values

extension CommonOptions {
  /// Goes when answers and imports are worded in `Wording`.
  func pick(_ nb: String, _ en: String) -> String { language == .nb ? nb : en }

  /// Goes when answers and imports are worded in `Wording`.
  func say(_ nb: String, _ en: String) { say(pick(nb, en)) }
}
