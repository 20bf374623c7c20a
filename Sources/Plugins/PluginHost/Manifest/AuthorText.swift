import Values

/// A text that a plugin's author gives in the languages they have, at least one.
public struct AuthorText: Codable, Sendable, Hashable {
  public var nb: String?
  public var nn: String?
  public var en: String?

  /// A text in some languages.
  public init(nb: String? = nil, nn: String? = nil, en: String? = nil) {
    self.nb = nb
    self.nn = nn
    self.en = en
  }

  /// The languages it has, in the order readers are offered them.
  public var languages: [Language] { Language.allCases.filter { own($0)?.isEmpty == false } }

  /// The text in a language, or in the nearest one that it has.
  public func nearest(_ language: Language) -> String { languages.nearest(language).flatMap(own) ?? "" }

  /// The same for whoever reads any language.
  public var multilingual: Multilingual { Multilingual(nb: nearest(.nb), nn: nearest(.nn), en: nearest(.en)) }

  private func own(_ language: Language) -> String? {
    switch language {
    case .nb: nb
    case .nn: nn
    case .en: en
    }
  }
}

extension [Language] {
  /// Of these the one that a reader of a language is best served with: its own, else nynorsk for bokmål and the other way
  /// round, else what there is.
  public func nearest(_ language: Language) -> Language? {
    let order: [Language] =
      switch language {
      case .nb: [.nb, .nn, .en]
      case .nn: [.nn, .nb, .en]
      case .en: [.en, .nb, .nn]
      }
    return order.first(where: contains)
  }
}
