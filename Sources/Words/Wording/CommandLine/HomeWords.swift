import Figures
import Values

/// The words of whose program this is.
public struct HomeWords: Phrasebook {
  public let language: Language

  /// Homes in a language.
  public init(_ language: Language) { self.language = language }

  public var municipality: String { say(nb: "Kommune", nn: "Kommune", en: "Municipality") }
  public var spoken: String { say(nb: "Språk", nn: "Språk", en: "Language") }
  public var topics: String { say(nb: "Temaer", nn: "Tema", en: "Topics") }
  public var logo: String { say(nb: "Logo", nn: "Logo", en: "Logo") }
  public var set: String { say(nb: "Sammenlignes med", nn: "Blir samanlikna med", en: "Compared with") }
  /// What stands where nothing has been said.
  public var usual: String { say(nb: "ikke valgt", nn: "ikkje vald", en: "not set") }
  public var hasLogo: String { say(nb: "ja", nn: "ja", en: "yes") }
}
