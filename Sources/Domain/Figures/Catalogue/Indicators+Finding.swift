import Values

extension [Indicator] {
  /// Those that a text names: by the publisher's code, by a whole name in any language, else by words of a name.
  public func named(_ text: String) -> [Indicator] {
    let wanted = text.lowercased()
    let coded = filter { $0.source?.description.lowercased() == wanted || $0.source?.code.lowercased() == wanted }
    if !coded.isEmpty { return coded }
    let whole = filter { ($0.shortLabel.texts + $0.label.texts).contains { $0.lowercased() == wanted } }
    if !whole.isEmpty { return whole }
    let words = wanted.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard !words.isEmpty, words.contains(where: { $0.count > 3 }) else { return [] }
    return filter { indicator in
      indicator.shortLabel.texts.contains { name in
        let parts = name.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.allSatisfy { word in parts.contains { $0.hasPrefix(word) } }
      }
    }
  }

  /// Those whose id, names, definition's topic or publisher's codes hold every word.
  public func holding(_ words: [String], topicNames: (Topic) -> [String]) -> [Indicator] {
    let words = words.map { $0.lowercased() }
    return filter { indicator in
      let texts =
        [indicator.id.rawValue, indicator.topic, indicator.source?.description ?? ""] + indicator.label.texts
        + indicator.shortLabel.texts + topicNames(indicator.field)
      let text = texts.joined(separator: " ").lowercased()
      return words.allSatisfy { text.contains($0) }
    }
  }
}
