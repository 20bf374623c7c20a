import ErrorWords
import Figures
import PlainText
import SystemFiles
import Values

/// A foreign text made fit for a terminal and a report, on one line; it is cut at a length.
func printable(_ text: some StringProtocol, limit: Int = 2000) -> String { PlainText.line(text, most: limit) }

extension BilingualText {
  /// A text that is the same in both languages.
  static func same(_ text: String) -> BilingualText { BilingualText(nb: text, en: text) }

  /// What an error means, in our words.
  init(_ error: any Error) {
    let words = inOurWords(error)
    self.init(nb: printable(words.nb), en: printable(words.en))
  }
}
