import Values

/// What stands at the head of columns, alike on pages and in workbooks.
public struct SheetColumnWords: Phrasebook {
  public let language: Language

  /// Columns' heads in a language.
  public init(_ language: Language) { self.language = language }

  public var indicator: String { say(nb: "Nøkkeltall", nn: "Nøkkeltal", en: "Key figure") }
  public var year: String { say(nb: "År", nn: "År", en: "Year") }
  public var value: String { say(nb: "Verdi", nn: "Verdi", en: "Value") }
  public var rank: String { say(nb: "Plass", nn: "Plass", en: "Rank") }
  public var target: String { say(nb: "Mål", nn: "Mål", en: "Target") }
  public var status: String { say(nb: "Status", nn: "Status", en: "Status") }
}
