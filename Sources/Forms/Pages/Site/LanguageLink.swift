/// The same page in another language.
public struct LanguageLink: Sendable {
  let hreflang, text, address: String

  public init(_ language: String, text: String, address: String) {
    hreflang = language
    self.text = text
    self.address = address
  }
}
