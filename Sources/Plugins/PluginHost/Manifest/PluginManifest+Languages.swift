import Values

extension PluginManifest {
  /// The languages that not all of its texts are in, and the nearest that its readers are shown instead.
  ///
  /// Its texts are its name, summary and options, and what it says of rules and reasons.
  public var lacking: [(language: Language, shown: Language)] {
    let each = ([name, summary] + options.map(\.summary)).map(\.languages) + [languages ?? name.languages]
    return Language.allCases.compactMap { language in
      each.lazy.filter { !$0.contains(language) }.compactMap { $0.nearest(language) }.first.map { (language, $0) }
    }
  }
}
