import Values

/// The words of the sheet that holds a briefing's sentences.
public struct SummarySheetWords: Phrasebook {
  public let language: Language

  /// The sheet's words in a language.
  public init(_ language: Language) { self.language = language }

  // MARK: Columns

  public var part: String { say(nb: "Del", nn: "Del", en: "Part") }
  public var claim: String { say(nb: "Påstand", nn: "Påstand", en: "Claim") }
  public var text: String { say(nb: "Tekst", nn: "Tekst", en: "Text") }

  // MARK: Parts, each the beginning of a row

  public var headline: String { say(nb: "Overskrift", nn: "Overskrift", en: "Headline") }
  public var finding: String { say(nb: "Funn", nn: "Funn", en: "Finding") }
  public var forDiscussion: String { say(nb: "Til drøfting", nn: "Til drøfting", en: "For discussion") }
  public var changed: String { say(nb: "Endret", nn: "Endra", en: "Changed") }
  public var comment: String { say(nb: "Kommentar", nn: "Kommentar", en: "Comment") }
  public var unexplained: String { say(nb: "Uforklart", nn: "Uforklart", en: "Unexplained") }
  public var caveat: String { say(nb: "Forbehold", nn: "Atterhald", en: "Caveat") }
  /// Before the command that makes the briefing once more.
  public var again: String { say(nb: "Lag på nytt", nn: "Lag på nytt", en: "Make again") }
}
