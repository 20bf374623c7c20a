import Values

/// The words of the pages about the site: how it is calculated, and who can use it.
public struct AboutWords: Phrasebook {
  public let language: Language

  /// Words about the site in a language.
  public init(_ language: Language) { self.language = language }

  public var howItIsCalculated: String {
    say(nb: "Slik regnes det", nn: "Slik blir det rekna", en: "How it is calculated")
  }
  public var whoIsComparedWith: String {
    say(nb: "Hvem det sammenlignes med", nn: "Kven det blir samanlikna med", en: "Who is compared with")
  }

  /// How ranks, medians, targets and groups are treated, one line for each.
  public var rules: [String] { [ranks, medians, targets, groups] }

  private var ranks: String {
    say(
      nb:
        "Plass 1 er best, eller høyest der ingen retning er bedre. Kommunen selv er med, og like verdier deler plass.",
      nn:
        "Plass 1 er best, eller høgast der inga retning er betre. Kommunen sjølv er med, og like verdiar deler plass.",
      en: "Rank 1 is best, or highest where no direction is better. The municipality itself counts, and equal values "
        + "share a rank.")
  }

  private var medians: String {
    say(
      nb: "Median og kvartiler er uten kommunen selv (Hyndman og Fan, type 8). Kvartiler gis ikke for færre enn fem.",
      nn: "Median og kvartilar er utan kommunen sjølv (Hyndman og Fan, type 8). "
        + "Kvartilar blir ikkje gjevne for færre enn fem.",
      en: "Median and quartiles leave the municipality out (Hyndman and Fan, type 8); no quartiles below five peers.")
  }

  private var targets: String {
    say(
      nb: "Målstatus dømmes ved publisert presisjon. Mangler et tall, står det «..», aldri 0.",
      nn: "Målstatus blir dømd ved publisert presisjon. Manglar eit tal, står det «..», aldri 0.",
      en: "Targets are judged at published precision. A missing figure is “..”, never 0.")
  }

  private var groups: String {
    say(
      nb: "Tall for grupper står ved siden av, og rangeres aldri.",
      nn: "Tal for grupper står ved sida av, og blir aldri rangerte.",
      en: "Figures of groups stand beside, and are never ranked.")
  }

  /// What has been done so that everyone can use the pages.
  public var accessibility: String {
    say(
      nb: "Sidene er laget for WCAG 2.2 nivå AA: de virker uten JavaScript og med tastatur alene, har synlig fokus og "
        + "hopplenke, og hvert diagram har tallene sine som tekst. De er ikke prøvd av noen utenfor prosjektet.",
      nn: "Sidene er laga for WCAG 2.2 nivå AA: dei verkar utan JavaScript og med tastatur åleine, har synleg fokus og "
        + "hopplenkje, og kvart diagram har tala sine som tekst. Dei er ikkje prøvde av nokon utanfor prosjektet.",
      en: "The pages are made for WCAG 2.2 level AA: they work without JavaScript and with a keyboard alone, have a "
        + "visible focus and a skip link, and every chart has its figures as text. Nobody outside the project has "
        + "tried them.")
  }

  public var whomToTell: String {
    say(
      nb: "Finner du en feil, meld fra til den som drifter denne tjenesten.",
      nn: "Finn du ein feil, meld frå til den som driftar denne tenesta.",
      en: "When you find a fault, tell whoever runs this service.")
  }
}
