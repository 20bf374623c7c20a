/// A text that users read, in both of the project's languages.
public struct BilingualText: Codable, Sendable, Hashable {
  /// Bokmål.
  public var nb: String
  /// English.
  public var en: String

  /// A text in bokmål and in English.
  public init(nb: String, en: String) {
    self.nb = nb
    self.en = en
  }

  /// The text in a language; anything but `en` gives bokmål.
  public func text(language: String) -> String {
    language == "en" ? en : nb
  }
}
