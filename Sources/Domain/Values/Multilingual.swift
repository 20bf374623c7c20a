/// What data call one thing in each language, such as a label of the catalogue.
public struct Multilingual: Sendable, Hashable {
  public let nb: String
  /// Nynorsk; nil where nobody has translated it, and bokmål stands.
  public let nn: String?
  public let en: String

  /// A text in the languages.
  public init(nb: String, nn: String? = nil, en: String) {
    self.nb = nb
    self.nn = nn
    self.en = en
  }

  /// A text as a table has it: its nynorsk is empty where nobody has translated it.
  public init(nb: String, orEmpty nn: String, en: String) { self.init(nb: nb, nn: nn.isEmpty ? nil : nn, en: en) }

  /// What is said in each language.
  public init(_ words: (Language) -> String) { self.init(nb: words(.nb), nn: words(.nn), en: words(.en)) }

  /// The same in every language, such as a person's name.
  public init(_ name: String) { self.init(nb: name, nn: name, en: name) }

  /// Every text there is, for who looks for one of them.
  public var texts: [String] { [nb, nn, en].compactMap(\.self) }

  /// The text in one language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .nb: nb
    case .nn: nn ?? nb
    case .en: en
    }
  }
}
