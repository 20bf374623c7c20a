import Values

/// Sentences of one area in the reader's language.
///
/// Each phrase says itself in every language at once, side by side, so that none can be left behind.
public protocol Phrasebook: Sendable {
  var language: Language { get }
}

extension Phrasebook {
  /// One phrase in the reader's language; the only place where a language is chosen by.
  func say<Words>(
    nb: @autoclosure () -> Words, nn: @autoclosure () -> Words, en: @autoclosure () -> Words
  ) -> Words {
    switch language {
    case .nb: nb()
    case .nn: nn()
    case .en: en()
    }
  }
}
